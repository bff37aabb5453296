using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Features.Shared.Lists;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Lists;

/// <summary>Leadership terms of the bloc-years that are not handed over, of all blocs, as a table: announced and ended by document as by their forms, never changed otherwise.</summary>
public sealed class TermListService(PortalDbContext db) : IListService
{
    private const string Role = nameof(LeadershipTerm.Role);
    private const string Mode = nameof(LeadershipTerm.Mode);
    private const string From = nameof(LeadershipTerm.From);
    private const string AlsoNext = "AlsoNext";
    private const string Document = nameof(LeadershipTerm.Document);
    private const string EndedOn = nameof(LeadershipTerm.EndedOn);
    private const string EndDocument = nameof(LeadershipTerm.EndDocument);

    private static readonly (string, LeadershipRole)[] Roles =
    [
        ("Trưởng", LeadershipRole.Chair), ("Phó", LeadershipRole.ViceChair), ("Trưởng khối", LeadershipRole.Chair), ("Phó Trưởng khối", LeadershipRole.ViceChair), ("Khối trưởng", LeadershipRole.Chair),
        ("Khối phó", LeadershipRole.ViceChair), ("Trưởng cụm", LeadershipRole.Chair), ("Phó Trưởng cụm", LeadershipRole.ViceChair), ("Cụm trưởng", LeadershipRole.Chair), ("Cụm phó", LeadershipRole.ViceChair),
    ];

    private static readonly (string, SelectionMode)[] Modes = [.. Enum.GetValues<SelectionMode>().Select(m => (m.InWords(), m)), ("Suy tôn", SelectionMode.Elected), ("Bầu", SelectionMode.Elected)];

    private static readonly ListColumn[] Columns =
    [
        .. BlocBook.Columns[..2],
        new(Role, "Vai trò", "Trưởng hoặc Phó.", Needed: true),
        BlocBook.Columns[2],
        new(Mode, "Hình thức chọn", "Một trong: " + string.Join("; ", Enum.GetValues<SelectionMode>().Select(m => m.InWords())) + ".", Needed: true),
        new(From, "Từ ngày", "Ngày/tháng/năm; quyền điều hành bắt đầu từ ngày này.", Needed: true),
        new(AlsoNext, "Giữ cả năm tiếp theo", "Có, với nhiệm kỳ hai năm; để trống nếu một năm."),
        new(Document, "Văn bản công bố", "Ví dụ “Thông báo số 42/TB-SNV ngày 25/02/2026”.", Needed: true),
        new(EndedOn, "Ngày kết thúc", "Để trống khi nhiệm kỳ còn; ghi ngày trên văn bản để kết thúc nhiệm kỳ."),
        new(EndDocument, "Văn bản kết thúc", "Cùng với ngày kết thúc."),
    ];

    private static readonly Dictionary<string, string> Keys = new() { [""] = Role, ["BlocYearIds"] = AlsoNext, [nameof(AlsoNext)] = AlsoNext, ["UnitId"] = BlocBook.UnitKey };

    private readonly List<(ListRow Row, TermDraft Draft, LeadershipTerm? Known)> read = [];
    private BlocBook book = null!;
    private List<LeadershipTerm> terms = [];

    private sealed record TermDraft(Bloc Bloc, IReadOnlyList<BlocYear> Years, Guid UnitId, LeadershipRole Role, SelectionMode Mode, DateOnly From, string Document, DateOnly? EndedOn, string EndDocument);

    /// <inheritdoc/>
    public ListFrame Frame { get; } = new("Nhiệm kỳ đứng đầu các khối, cụm", "/khoi-thi-dua/excel/nhiem-ky", "/khoi-thi-dua", "nhiem-ky", Columns,
        "Nhiệm kỳ được nhận ra theo khối, cụm, năm, vai trò, đơn vị và ngày bắt đầu. Nhiệm kỳ đã công bố không sửa được; chỉ kết thúc bằng văn bản.", "Tệp tải về có nhiệm kỳ của mọi năm chưa bàn giao.");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> RowsAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        return [.. from bloc in book.Order
                   from year in book.Open.Where(y => y.Key.Bloc == bloc.Id).OrderBy(y => y.Key.Year, StringComparer.Ordinal)
                   from term in terms.Where(t => FirstYear(t) == year.Key).OrderBy(t => t.Role).ThenBy(t => t.From).ThenBy(t => t.Id)
                   select Cells(bloc, year.Key.Year, term)];
    }

    /// <inheritdoc/>
    public async Task PlanAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        read.Clear();
        var seen = new Dictionary<(Guid, Guid, LeadershipRole, DateOnly), ListRow>();
        foreach (var row in rows)
        {
            if (Draft(row) is not { } draft)
                continue;
            if (!seen.TryAdd((draft.Years[0].Id, draft.UnitId, draft.Role, draft.From), row))
                row.Fault(BlocBook.UnitKey, $"nhiệm kỳ này đã có ở dòng {seen[(draft.Years[0].Id, draft.UnitId, draft.Role, draft.From)].Number}. Hãy giữ một dòng.");
            var known = terms.Find(t => t.UnitId == draft.UnitId && t.Role == draft.Role && t.From == draft.From && t.Covers.Any(c => c.BlocYearId == draft.Years[0].Id));
            if (known is null && book.Unit(row) is { } unit)
                BlocBook.RequireLiving(row, unit);
            if (known is not null)
                RequireSame(row, draft, known);
            else if (draft.EndedOn < draft.From)
                row.Fault(EndedOn, $"ngày kết thúc trước ngày bắt đầu ({draft.From:dd/MM/yyyy}). Hãy sửa một trong hai ngày.");
            if (row.IsSound)
                read.Add((row, draft, known));
        }

        foreach (var (row, draft, known) in InOrder())
        {
            var before = known is null ? null : Cells(draft.Bloc, row, known);
            try
            {
                row.Settle(Columns, before, Cells(draft.Bloc, row, Apply(draft, known, draft.Years, terms)));
            }
            catch (RuleBroken broken)
            {
                row.Refused(broken, broken.Rule == LeadershipTerm.AlreadyEnded || broken.Rule == LeadershipTerm.EndNeedsDocument ? new Dictionary<string, string> { ["Document"] = EndDocument } : Keys);
            }
        }
    }

    /// <inheritdoc/>
    public Task SaveAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel) => db.WholeAsync(async () =>
    {
        foreach (var (row, draft, known) in InOrder().Where(r => r.Row.State != ListRowState.Same).ToList())
        {
            db.ChangeTracker.Clear();
            var ids = draft.Years.Select(y => y.Id).ToList();
            var years = await db.BlocYears.Include(y => y.Memberships).Where(y => ids.Contains(y.Id)).ToListAsync(cancel);
            var standing = await db.LeadershipTerms.Include(t => t.Covers).Where(t => t.Covers.Any(c => ids.Contains(c.BlocYearId))).ToListAsync(cancel);
            var term = Apply(draft, known is null ? null : standing.Single(t => t.Id == known.Id), [.. ids.Select(id => years.Single(y => y.Id == id))], standing);
            if (known is null)
                db.Add(term);
            var (unit, word) = (book.NameOf(draft.UnitId), draft.Bloc.Wording.WordFor(draft.Role));
            await db.SaveAsync(deed with { BlocYearId = ids[0] }, known is null
                ? $"nhập từ Excel: công bố {unit} giữ vai trò {word}{(ids.Count > 1 ? " hai năm" : "")} từ ngày {term.From:dd/MM/yyyy}, theo {term.Document}"
                : $"nhập từ Excel: kết thúc nhiệm kỳ {word} của {unit}, theo {term.EndDocument}", cancel);
        }
    }, cancel);

    /// <summary>What ends comes before what begins: the old chair makes room for the new one.</summary>
    private IEnumerable<(ListRow Row, TermDraft Draft, LeadershipTerm? Known)> InOrder() => read.OrderBy(r => r.Draft.EndedOn is null).ThenBy(r => r.Known is null);

    private async Task ReadAsync(CancellationToken cancel)
    {
        book = await BlocBook.ReadAsync(db, cancel);
        terms = await db.LeadershipTerms.AsNoTracking().Include(t => t.Covers).Where(t => t.Covers.Any(c => db.BlocYears.Any(y => y.Id == c.BlocYearId && y.HandedOverOn == null))).ToListAsync(cancel);
    }

    private TermDraft? Draft(ListRow row)
    {
        row.Name = $"{row[BlocBook.UnitKey]}: {row[Role]}, {row[BlocBook.BlocKey]}, {row[BlocBook.YearKey]}";
        var (unit, bloc) = (book.Unit(row), book.Bloc(row));
        var year = bloc is null ? null : book.Year(row, bloc, opens: false);
        (string, LeadershipRole)[] own = bloc is null ? [] : [(bloc.Wording.ChairWord, LeadershipRole.Chair), (bloc.Wording.ViceChairWord, LeadershipRole.ViceChair)];
        var role = row.Choice(Role, [.. Roles[..2], .. own, .. Roles[2..]], "Hãy ghi Trưởng hoặc Phó.");
        var mode = row.Choice(Mode, Modes, "Hãy ghi hình thức chọn.");
        var (from, ended) = (row.Day(From, "Hãy ghi ngày bắt đầu, ví dụ 01/01/2026."), row.Day(EndedOn));
        var document = row.Words(Document, LeadershipTerm.DocumentLength, LeadershipTerm.DocumentNeeded.Sentence);
        var endDocument = row.Words(EndDocument, LeadershipTerm.DocumentLength, ended is null ? null : LeadershipTerm.EndNeedsDocument.Sentence);
        if (ended is null && endDocument.Length > 0)
            row.Fault(EndedOn, "có văn bản kết thúc mà thiếu ngày. Hãy ghi ngày kết thúc trên văn bản.");
        var next = row.Yes(AlsoNext) && bloc is not null && year is not null ? Next(bloc, row) : null;
        if (row.Yes(AlsoNext) && year is not null && next is null)
            row.Fault(AlsoNext, LeadershipTerm.NextYearNotOpen.Sentence);
        return row.IsSound ? new TermDraft(bloc!, next is null ? [year!] : [year!, next], unit!.Id, role!.Value, mode!.Value, from!.Value, document, ended, endDocument) : null;
    }

    private BlocYear? Next(Bloc bloc, ListRow row) =>
        book.Years.TryGetValue(row[BlocBook.YearKey].Split(' ')[^1], out var year) ? book.Open.GetValueOrDefault((bloc.Id, year.Next().Code)) : null;

    /// <summary>What was announced stands: a row that says otherwise is wrong.</summary>
    private void RequireSame(ListRow row, TermDraft draft, LeadershipTerm known)
    {
        void Require(string key, bool same, string present)
        {
            if (!same)
                row.Fault(key, $"nhiệm kỳ đã ghi là “{present}”, không sửa bằng Excel được. Hãy ghi lại như cũ; nếu sai, kết thúc nhiệm kỳ bằng văn bản rồi ghi dòng mới.");
        }

        Require(Mode, draft.Mode == known.Mode, known.Mode.InWords());
        Require(AlsoNext, draft.Years.Count == Span(known), Span(known) > 1 ? "Có" : "Không");
        Require(Document, draft.Document == CellText.Line(known.Document), known.Document);
        Require(EndedOn, known.EndedOn is null || draft.EndedOn is null || draft.EndedOn == known.EndedOn, $"{known.EndedOn:dd/MM/yyyy}");
        Require(EndDocument, known.EndedOn is null || draft.EndedOn is null || draft.EndDocument == CellText.Line(known.EndDocument), known.EndDocument ?? "");
    }

    /// <summary>Announces the term, or ends it; returns it as it then is.</summary>
    private static LeadershipTerm Apply(TermDraft draft, LeadershipTerm? known, IReadOnlyList<BlocYear> years, List<LeadershipTerm> standing)
    {
        var term = known ?? LeadershipTerm.Announce(draft.Bloc, draft.UnitId, draft.Role, draft.Mode, draft.From, draft.Document, years, standing);
        if (draft.EndedOn is { } day && term.EndedOn is null)
            term.End(day, draft.EndDocument, term.Covers.Select(c => c.BlocYearId).Except(years.Select(y => y.Id)));
        if (known is null)
            standing.Add(term);
        return term;
    }

    private (Guid Bloc, string Year)? FirstYear(LeadershipTerm term) =>
        book.Open.Where(y => term.Covers.Any(c => c.BlocYearId == y.Value.Id)).Select(y => y.Key).OrderBy(y => y.Year, StringComparer.Ordinal).Cast<(Guid, string)?>().FirstOrDefault();

    /// <summary>How many of the term's years are not handed over.</summary>
    private int Span(LeadershipTerm term) => term.Covers.Count(c => book.Open.Values.Any(y => y.Id == c.BlocYearId));

    private object?[] Cells(Bloc bloc, ListRow row, LeadershipTerm term) => Cells(bloc, row[BlocBook.YearKey].Split(' ')[^1], term);

    private object?[] Cells(Bloc bloc, string year, LeadershipTerm term) =>
    [
        book.Written(bloc), year, term.Role == LeadershipRole.Chair ? "Trưởng" : "Phó", book.Written(term.UnitId), term.Mode.InWords(), term.From, Span(term) > 1 ? "Có" : null,
        CellText.Line(term.Document), term.EndedOn, CellText.Line(term.EndDocument),
    ];
}
