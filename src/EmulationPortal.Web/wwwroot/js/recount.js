// Counts the published papers of a ballot again, from nothing but the list on the page: works on a saved copy without a network.
// Ten lines do the counting; the rest draws the table.
(function () {
  'use strict';
  var papersBox = document.getElementById('papers'), receiptsBox = document.getElementById('receipts'), out = document.getElementById('recount');
  if (!papersBox || !receiptsBox || !out) return;

  function count(text) {
    var questions = [], papers = [];
    text.split(/\r?\n/).forEach(function (line) {
      var head = line.match(/^#\? (\w+) (\d+) (blank|noblank) (.*)$/);
      if (head) questions.push({ kind: head[1], seats: Number(head[2]), blank: head[3] === 'blank', text: head[4], options: [], valid: 0 });
      else if (line.indexOf('#- ') === 0) questions[questions.length - 1].options.push({ text: line.slice(3), agree: 0, disagree: 0 });
      else if (line && line[0] !== '#') papers.push(line.split(' '));
    });
    papers.forEach(function (paper) {
      questions.forEach(function (question, i) {
        var signs = paper[i].split(''), each = question.kind === 'ApproveEach';
        var marked = signs.filter(function (s) { return s !== '-'; }).length;
        var allowed = each || (signs.indexOf('0') < 0 && marked <= question.seats);
        var blank = each ? marked < signs.length : marked === 0;
        if (!allowed || (blank && !question.blank)) return;
        question.valid++;
        signs.forEach(function (s, j) { if (s === '1') question.options[j].agree++; else if (s === '0') question.options[j].disagree++; });
      });
    });
    return { questions: questions, papers: papers.length };
  }

  function cell(row, tag, text) {
    var made = document.createElement(tag);
    made.textContent = text;
    if (tag === 'th') made.scope = row.parentNode && row.parentNode.tagName === 'THEAD' ? 'col' : 'row';
    else made.className = 'num';
    row.appendChild(made);
  }

  function draw(result) {
    out.textContent = '';
    var total = document.createElement('p');
    total.textContent = 'Có ' + result.papers + ' phiếu bỏ trên điện thoại.';
    out.appendChild(total);
    result.questions.forEach(function (question) {
      var table = document.createElement('table'), caption = document.createElement('caption'), head = table.createTHead(), body = document.createElement('tbody');
      table.className = 'table';
      caption.textContent = question.text + ': ' + question.valid + ' phiếu hợp lệ, ' + (result.papers - question.valid) + ' phiếu không hợp lệ';
      table.insertBefore(caption, table.firstChild);
      table.appendChild(body);
      var top = head.insertRow();
      ['Trường hợp', 'Đồng ý hoặc chọn', 'Không đồng ý', 'Không đánh dấu'].forEach(function (text) { cell(top, 'th', text); });
      question.options.forEach(function (option) {
        var row = body.insertRow();
        cell(row, 'th', option.text);
        [option.agree, option.disagree, question.valid - option.agree - option.disagree].forEach(function (n) { cell(row, 'td', String(n)); });
      });
      out.appendChild(table);
    });
  }

  draw(count(papersBox.value));

  var code = document.getElementById('ma'), found = document.getElementById('tim-thay');
  if (code && found) {
    code.addEventListener('input', function () {
      var typed = code.value.toUpperCase().replace(/\s/g, ''), all = receiptsBox.value.split(/\s+/);
      found.textContent = typed.length < 8 ? '' : all.indexOf(typed) >= 0 ? 'Có mã này: phiếu của đơn vị đã được đếm.' : 'Không có mã này trong danh sách. Hãy xem lại từng ký tự, rồi báo Ban kiểm phiếu.';
    });
  }
})();
