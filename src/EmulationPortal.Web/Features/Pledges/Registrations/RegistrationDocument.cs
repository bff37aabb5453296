using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges.Registrations;

/// <summary>What a unit's registration prints around its lines.</summary>
/// <param name="Superior">First line of the letterhead.</param>
public sealed record RegistrationFrame(PledgeFrame Bloc, string UnitName, string Superior)
{
    /// <summary>Reads it for the unit the visit names.</summary>
    internal static async Task<RegistrationFrame> ReadAsync(PortalDbContext db, Visit visit, CancellationToken cancel)
    {
        var bloc = await db.PledgeFrameAsync(visit, cancel);
        var parent = await db.Units.AsNoTracking().Where(u => u.Id == visit.Unit.UnitId).Select(u => u.ParentName).SingleAsync(cancel);
        return new RegistrationFrame(bloc, visit.Unit.Name, parent?.ToUpper(VietnameseText.Culture) ?? bloc.Wording.SuperiorBody);
    }
}

/// <summary>A unit's registration as an official document.</summary>
public static class RegistrationDocument
{
    /// <summary>Lays it out; without a signer the place of the name stays open.</summary>
    public static OfficialDocument Of(EmulationRegistration registration, RegistrationFrame frame) => new()
    {
        Metadata = new Metadata($"Bản đăng ký thi đua {frame.Bloc.Year} của {frame.UnitName}") { Author = frame.UnitName },
        Letterhead = new Letterhead(frame.Superior, frame.UnitName.ToUpper(VietnameseText.Culture)) { PlaceAndDate = new PlaceAndDate(frame.Bloc.Wording.Place, registration.SubmittedAt is { } at ? VietnamTime.DayOf(at).Year : frame.Bloc.DateYear) },
        Kind = "BẢN ĐĂNG KÝ THI ĐUA",
        Abstract = [frame.Bloc.YearLabel],
        Addressees = [frame.Bloc.Chair is { } chair && chair.Name != frame.UnitName ? $"{chair.Name} ({frame.Bloc.Wording.ChairWord} {frame.Bloc.BlocName})" : frame.Bloc.BlocName],
        Blocks =
        [
            new Paragraph($"{frame.UnitName} đăng ký danh hiệu thi đua, hình thức khen thưởng và chỉ tiêu phấn đấu {frame.Bloc.Year} với {frame.Bloc.BlocName} như sau:"),
            new Heading(1, "I. DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG"),
            .. Titles(registration),
            new Heading(1, "II. CHỈ TIÊU PHẤN ĐẤU"),
            .. Targets(registration, frame),
            new Closing(new SignatureRow(new Signer(registration.SignerName ?? "", SignerCapacity.Of(registration.SignerTitle))))
            {
                Paragraphs = [$"{frame.UnitName} cam kết tổ chức thực hiện và báo cáo kết quả đúng thời hạn./."],
                Recipients = ["Như trên", "Lưu: VT"],
            },
        ],
        IsDraft = registration.IsOpen,
    };

    private static IEnumerable<Block> Titles(EmulationRegistration registration)
    {
        var titles = registration.Titles.Where(t => t.Registered).ToList();
        if (titles.Count == 0)
            return [new Paragraph("Chưa ghi.")];
        return
        [
            new Table([new("STT", 11, Alignment.Centre), new("Danh hiệu thi đua, hình thức khen thưởng"), new("Đăng ký", 36, Alignment.Centre)],
                [.. titles.Select((t, i) => new TableRow($"{i + 1}", t.Title.Name, t.Title.ForUnit ? "Tập thể đơn vị" : t.Counted))]),
        ];
    }

    private static IEnumerable<Block> Targets(EmulationRegistration registration, RegistrationFrame frame)
    {
        var counted = registration.Targets.Where(t => t.Filled && t.Kind != IndicatorKind.Text).ToList();
        if (counted.Count > 0)
        {
            yield return new Table(
                [new("STT", 11, Alignment.Centre), new("Chỉ tiêu"), new("Đơn vị tính", 26, Alignment.Centre), new("Kết quả năm trước", 24, Alignment.Right), new($"Đăng ký {frame.Bloc.Year}", 28, Alignment.Right)],
                [.. counted.Select((t, i) => new TableRow($"{i + 1}", TargetTables.Named(t.Name, t.Kind, t.Direction), t.UnitOfMeasure, TargetFigures.InWords(t.Kind, t.Baseline), t.NotApplicable ? "Không áp dụng" : TargetFigures.InWords(t.Kind, t.Value)))]);
        }

        foreach (var target in registration.Targets.Where(t => t is { Kind: IndicatorKind.Text, Words: not null }))
            yield return new Paragraph($"- {target.Name}: {target.Words}");
    }
}

/// <summary>What all members registered, as one official document of the bloc.</summary>
public static class GatheredDocument
{
    /// <summary>Lays out the accepted registrations.</summary>
    public static OfficialDocument Of(RegistrationRound round, IReadOnlyList<EmulationRegistration> accepted, PledgeFrame frame)
    {
        var units = frame.Members.Where(m => accepted.Any(r => r.UnitId == m.UnitId)).ToList();
        var chair = frame.Chair;
        return new OfficialDocument
        {
            Metadata = new Metadata($"Bản đăng ký thi đua {frame.Year} của các đơn vị thành viên {frame.BlocName}") { Author = frame.BlocName },
            Letterhead = new Letterhead(frame.Wording.SuperiorBody, frame.Wording.BodyName) { PlaceAndDate = new PlaceAndDate(frame.Wording.Place, frame.DateYear) },
            Kind = "BẢN ĐĂNG KÝ THI ĐUA",
            Abstract = [$"{frame.YearLabel} của các đơn vị thành viên {frame.BlocName}"],
            Orientation = Orientation.Landscape,
            Blocks =
            [
                new Paragraph($"{VietnameseText.Count(units.Count)}/{VietnameseText.Count(frame.Members.Count)} đơn vị thành viên đăng ký thi đua {frame.Year} như sau:"),
                new Heading(1, "I. DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG"),
                new Table([new("STT", 11, Alignment.Centre), new("Đơn vị", 80), new("Danh hiệu, hình thức khen thưởng đăng ký")],
                    [.. units.Select((u, i) => new TableRow($"{i + 1}", u.Name, TitlesOf(accepted.Single(r => r.UnitId == u.UnitId))))]),
                new Heading(1, "II. CHỈ TIÊU PHẤN ĐẤU"),
                .. TargetTables.ByUnit([.. units.Select(u => (u.UnitId, u.Name))], TargetBook.Undertaken(round, accepted), TargetTables.WidestLandscape),
                new Closing(new SignatureRow(new Signer("", [$"TM. {frame.Kind.InWords().ToUpper(VietnameseText.Culture)} THI ĐUA", frame.Wording.ChairWord.ToUpper(VietnameseText.Culture), .. chair is null ? [] : new[] { chair.Name.ToUpper(VietnameseText.Culture) }])))
                {
                    Paragraphs = [$"Trên đây là tổng hợp đăng ký thi đua {frame.Year} của {frame.BlocName}./."],
                    Recipients = [$"Các đơn vị thành viên {frame.Kind.InSentence()}", $"Lưu: VT, {frame.Wording.DocumentSymbol}"],
                },
            ],
        };
    }

    /// <summary>"Cờ thi đua của UBND tỉnh; Lao động tiên tiến: 45 người".</summary>
    public static string TitlesOf(EmulationRegistration registration) => string.Join("; ", registration.Titles.Where(t => t.Registered)
        .Select(t => t.Title.ForUnit ? t.Title.Name : $"{t.Title.Name}: {t.Counted}"));
}
