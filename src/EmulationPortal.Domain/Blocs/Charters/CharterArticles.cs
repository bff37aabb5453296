using static EmulationPortal.Domain.Blocs.Charters.CharterTemplates;

namespace EmulationPortal.Domain.Blocs.Charters;

/// <summary>The charter a bloc starts from: five chapters, eighteen articles. A province's own instrument goes before it.</summary>
internal static class CharterArticles
{
    public static IReadOnlyList<PartDraft> Of(CharterFacts f) => [.. General(f), .. Organisation(f), .. Contest(f), .. Selection(f), .. Closing(f)];

    private static PartDraft[] General(CharterFacts f) =>
    [
        Chapter("qc-c1", "Quy định chung"),
        Article("qc-pham-vi", "Phạm vi điều chỉnh và đối tượng áp dụng",
            $"1. Quy chế này quy định tổ chức và hoạt động của {f.BlocName} (sau đây gọi là {f.Bloc}); nhiệm vụ của {f.Wording.ChairWord}, {f.Wording.ViceChairWord} và các đơn vị thành viên; việc ký giao ước, chấm điểm, kiểm tra chéo, xếp hạng, bình xét và đề nghị khen thưởng {f.YearInSentence}.",
            $"2. Quy chế áp dụng đối với {f.MembersInWords} của {f.Bloc} và người được phân công làm công tác thi đua, khen thưởng của các đơn vị."),
        Article("qc-nguyen-tac", "Nguyên tắc hoạt động",
            "1. Tự nguyện, dân chủ, công khai; đoàn kết, hợp tác và cùng phát triển.",
            "2. Các đơn vị thành viên bình đẳng về quyền và nghĩa vụ; mỗi đơn vị có một phiếu khi biểu quyết và bình xét.",
            "3. Việc xếp hạng, bình xét căn cứ vào kết quả thực hiện giao ước và bảng điểm đã thống nhất; không chia đều, không luân phiên danh hiệu.",
            $"4. {f.Bloc} hoạt động dưới sự chỉ đạo của {f.ParentAuthority}, sự hướng dẫn và kiểm tra của {f.OfficeName}."),
    ];

    private static PartDraft[] Organisation(CharterFacts f) =>
    [
        Chapter("qc-c2", "Tổ chức, nhiệm vụ và chế độ làm việc"),
        Article("qc-co-cau", "Cơ cấu tổ chức",
            $"1. {f.Bloc} gồm {f.Wording.ChairWord}, {f.Wording.ViceChairWord} và các đơn vị thành viên theo quyết định của cấp có thẩm quyền. {f.Wording.ChairWord}, {f.Wording.ViceChairWord} là vai trò của đơn vị; người đứng đầu đơn vị chịu trách nhiệm thực hiện.",
            $"2. Nhiệm kỳ của {f.Wording.ChairWord}, {f.Wording.ViceChairWord} là {f.YearInSentence}. {f.Wording.ChairWord} tiếp tục hoàn thành báo cáo, biên bản, hồ sơ của năm và bàn giao bằng biên bản cho đơn vị kế nhiệm.",
            $"3. Mỗi đơn vị thành viên cử một người làm đầu mối và thông báo cho {f.Wording.ChairWord}; khi thay đổi phải thông báo lại.",
            $"4. Văn bản của {f.Bloc} do người có thẩm quyền của đơn vị {f.Wording.ChairWord} ký, lấy số và đóng dấu tại đơn vị {f.Wording.ChairWord}."),
        Article("qc-truong", $"Nhiệm vụ của {f.Wording.ChairWord}",
            $"1. Chủ trì xây dựng, trình hội nghị thông qua Quy chế, Kế hoạch hoạt động, tiêu chí chấm điểm và giao ước thi đua của {f.Bloc}.",
            "2. Phát động, theo dõi, đôn đốc phong trào thi đua; tổ chức sơ kết, tổng kết, kiểm tra chéo, chấm điểm và bình xét khen thưởng.",
            $"3. Chủ trì các hội nghị; tổng hợp, báo cáo kết quả hoạt động của {f.Bloc}; lập hồ sơ đề nghị khen thưởng và gửi {f.OfficeName} đúng thời hạn.",
            "4. Không tự chấm, không thẩm định bảng điểm của đơn vị mình; việc này do đơn vị khác thực hiện theo Điều 12 của Quy chế này."),
        Article("qc-pho", $"Nhiệm vụ của {f.Wording.ViceChairWord}",
            $"1. Phối hợp với {f.Wording.ChairWord} điều hành hoạt động của {f.Bloc}; chủ trì hoặc đăng cai hội nghị khi được phân công.",
            $"2. Thay {f.Wording.ChairWord} chủ trì hội nghị khi {f.Wording.ChairWord} vắng mặt và xử lý những việc liên quan trực tiếp đến đơn vị {f.Wording.ChairWord}, trong đó có việc kiểm tra, thống nhất điểm của đơn vị này."),
        Article("qc-thanh-vien", "Nhiệm vụ và quyền của đơn vị thành viên",
            "1. Đăng ký danh hiệu, chỉ tiêu thi đua; ký kết và thực hiện giao ước; tổ chức phong trào thi đua tại đơn vị.",
            "2. Dự hội nghị đúng thành phần; gửi báo cáo, bảng tự chấm điểm và tài liệu minh chứng đúng thời hạn; chịu trách nhiệm về số liệu đã gửi.",
            "3. Cử người tham gia kiểm tra chéo, tổ kiểm phiếu và các hoạt động chung.",
            $"4. Được góp ý, biểu quyết mọi nội dung của {f.Bloc}; được xem điểm, giải trình và kiến nghị về kết quả chấm điểm, xếp hạng của đơn vị mình."),
        Article("qc-hoi-nghi", "Chế độ hội nghị",
            $"1. Trong {f.YearInSentence}, {f.Bloc} tổ chức hội nghị triển khai, hội nghị sơ kết và hội nghị tổng kết; họp chuyên đề, đột xuất khi có yêu cầu công tác hoặc khi từ một phần ba số đơn vị thành viên đề nghị.",
            "2. Giấy mời và tài liệu gửi các đơn vị thành viên ít nhất 05 ngày làm việc trước ngày họp, trừ trường hợp đột xuất.",
            "3. Thành phần dự là người đứng đầu hoặc cấp phó và người làm đầu mối của đơn vị; đơn vị vắng mặt phải báo lý do trước khi họp.",
            "4. Nội dung, ý kiến, kết quả biểu quyết và kết luận được ghi thành biên bản, thông qua tại hội nghị hoặc gửi các đơn vị xác nhận sau hội nghị."),
        Article("qc-bao-cao", "Chế độ thông tin, báo cáo",
            $"1. Các đơn vị thành viên gửi báo cáo sơ kết, tổng kết cho {f.Wording.ChairWord} theo thời hạn ghi trong Kế hoạch hoạt động; báo cáo gửi sau thời hạn được tính là gửi chậm.",
            $"2. {f.Wording.ChairWord} tổng hợp báo cáo của {f.Bloc}, gửi dự thảo cho các đơn vị góp ý trước hội nghị và gửi {f.OfficeName} sau khi được thông qua.",
            $"3. Văn bản, số liệu, điểm và lịch làm việc của {f.Bloc} được cập nhật trên Cổng Khối thi đua; các đơn vị sử dụng tài khoản được cấp để gửi và nhận."),
    ];

    private static PartDraft[] Contest(CharterFacts f) =>
    [
        Chapter("qc-c3", "Giao ước, chấm điểm và xếp hạng"),
        Article("qc-giao-uoc", "Đăng ký và ký giao ước thi đua",
            "1. Đơn vị thành viên đăng ký danh hiệu và chỉ tiêu thi đua, nêu rõ đơn vị tính, số thực hiện năm trước và mức phấn đấu.",
            $"2. {f.Wording.ChairWord} tổng hợp, đề nghị điều chỉnh chỉ tiêu chưa sát thực tế và trình hội nghị triển khai thống nhất.",
            "3. Giao ước thi đua được người đại diện của tất cả các đơn vị thành viên ký trước sự chứng kiến của đại diện cơ quan quản lý nhà nước về thi đua, khen thưởng; đơn vị vắng mặt ký bổ sung trong 10 ngày."),
        Article("qc-tieu-chi", "Tiêu chí và thang điểm",
            $"1. Tiêu chí, thang điểm, điểm thưởng, điểm trừ do {f.Wording.ChairWord} dự thảo, lấy ý kiến từng tiêu chí và trình hội nghị biểu quyết thông qua trước khi chấm điểm.",
            "2. Tiêu chí đã thông qua được giữ nguyên trong năm. Việc thay đổi phải được hội nghị biểu quyết, nêu rõ ảnh hưởng đến điểm của từng đơn vị và thông báo cho các đơn vị."),
        Article("qc-cham-diem", "Chấm điểm và thống nhất điểm",
            "1. Đơn vị thành viên tự chấm điểm kèm tài liệu minh chứng, do lãnh đạo đơn vị ký. Tiêu chí không áp dụng đối với đơn vị thì không tính vào điểm tối đa của đơn vị đó.",
            "2. Điểm thay đổi so với điểm tự chấm phải ghi lý do; đơn vị được giải trình trong 03 ngày làm việc và được trả lời bằng văn bản hoặc tại hội nghị.",
            "3. Bảng tổng hợp điểm được thống nhất tại hội nghị trước khi bình xét khen thưởng."),
        Article("qc-kiem-tra-cheo", "Kiểm tra chéo",
            "1. Bảng tự chấm điểm của mỗi đơn vị do ít nhất một đơn vị khác kiểm tra. Không đơn vị nào tự kiểm tra; hai đơn vị không kiểm tra lẫn nhau khi số thành viên cho phép.",
            "2. Việc phân công được rút thăm hoặc do phần mềm phân công ngẫu nhiên, cân bằng và lưu lại được cách phân công.",
            "3. Điểm kiểm tra chéo được giữ kín đối với mọi đơn vị cho đến khi kết thúc giai đoạn kiểm tra chéo. Người có quan hệ ảnh hưởng đến sự khách quan phải báo để thay người khác."),
        Article("qc-xep-hang", "Xếp hạng",
            "1. Các đơn vị được xếp hạng theo tỷ lệ phần trăm giữa điểm đạt được và điểm tối đa áp dụng đối với đơn vị, làm tròn đến hai chữ số thập phân.",
            "2. Trường hợp bằng điểm, thứ hạng xác định theo quy tắc ghi trong tiêu chí chấm điểm; không có quy tắc thì các đơn vị đồng hạng.",
            "3. Kết quả xếp hạng được thông báo cho các đơn vị kèm cách tính; đơn vị có quyền kiến nghị trong 03 ngày làm việc kể từ ngày nhận thông báo."),
    ];

    private static PartDraft[] Selection(CharterFacts f) =>
    [
        Chapter("qc-c4", "Bình xét, biểu quyết và khen thưởng"),
        Article("qc-bieu-quyet", "Bình xét và biểu quyết",
            "1. Việc bình xét được thực hiện sau khi bảng điểm đã thống nhất, theo thứ tự: công bố kết quả xếp hạng; hiệp thương danh sách đề nghị; bình xét; công bố kết quả.",
            "2. Tổ kiểm phiếu có ít nhất 03 người, không gồm người của đơn vị được đề nghị tặng Cờ thi đua. Kết quả kiểm phiếu được lập thành biên bản; số phiếu phát ra, thu về, hợp lệ, không hợp lệ phải khớp nhau.",
            "3. Việc biểu quyết, bình xét thực hiện theo các quy định sau:") with
        { ShowsTerms = true },
        Article("qc-khen-thuong", "Khen thưởng",
            $"1. {f.Bloc} lựa chọn đơn vị dẫn đầu để đề nghị tặng Cờ thi đua và các đơn vị tiêu biểu để đề nghị tặng Bằng khen trong số lượng được giao. Dẫn đầu {f.Bloc} là điều kiện xét, không thay cho các điều kiện khác của pháp luật về thi đua, khen thưởng.",
            "2. Một thành tích chỉ đề nghị một hình thức khen thưởng. Kết quả khen thưởng đột xuất, theo chuyên đề không dùng làm căn cứ xét khen thưởng công trạng.",
            "3. Kết quả bình xét là đề nghị; việc khen thưởng do cấp có thẩm quyền quyết định."),
        Article("qc-khong-xet", "Trường hợp không xét hoặc hạ mức thi đua",
            "1. Không xét thi đua đối với đơn vị không đăng ký, không ký giao ước thi đua hoặc không gửi báo cáo, bảng tự chấm điểm.",
            "2. Chưa xét khen thưởng đối với đơn vị đang bị điều tra, thanh tra, kiểm tra về dấu hiệu vi phạm hoặc có khiếu nại, tố cáo, thông tin phản ánh đang được xác minh.",
            "3. Việc không xét hoặc hạ mức phải nêu rõ lý do, văn bản làm căn cứ và ghi vào biên bản hội nghị."),
    ];

    private static PartDraft[] Closing(CharterFacts f) =>
    [
        Chapter("qc-c5", "Kinh phí và điều khoản thi hành"),
        Article("qc-kinh-phi", "Kinh phí hoạt động",
            "1. Chi phí tổ chức hội nghị do đơn vị đăng cai bảo đảm; chi phí đi lại, ăn nghỉ của đại biểu do đơn vị cử người tham dự chi trả theo chế độ hiện hành.",
            "2. Khoản đóng góp chung, nếu có, do hội nghị thống nhất, được công khai thu, chi và quyết toán khi tổng kết năm."),
        Article("qc-thi-hanh", "Điều khoản thi hành",
            $"1. Quy chế này có hiệu lực kể từ ngày được hội nghị thông qua và áp dụng cho {f.YearInSentence}.",
            $"2. Nội dung chưa quy định trong Quy chế này thực hiện theo pháp luật về thi đua, khen thưởng, quy định của {f.ParentAuthority} và hướng dẫn của {f.OfficeName}.",
            $"3. Trong quá trình thực hiện, nếu có vướng mắc hoặc cần sửa đổi, bổ sung, các đơn vị gửi ý kiến về {f.Wording.ChairWord} để tổng hợp, trình hội nghị xem xét, biểu quyết."),
    ];
}
