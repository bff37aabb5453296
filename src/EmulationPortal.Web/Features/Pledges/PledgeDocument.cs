using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>Giao ước thi đua: no number; content, targets by unit, commitment, a box for every unit's leader, the office as witness.</summary>
public static class PledgeDocument
{
    private const int SignersInRow = 3;

    /// <summary>Copies beside one for each unit: for the witness, for the bloc's file.</summary>
    private const int FurtherCopies = 1;

    /// <summary>Lays out a version of the pledge.</summary>
    public static OfficialDocument Of(Pledge pledge, PledgeFrame frame)
    {
        var headings = new HeadingCount();
        return new OfficialDocument
        {
            Metadata = new Metadata($"Giao ước thi đua {frame.Year} của {frame.BlocName}") { Author = frame.BlocName },
            Letterhead = new Letterhead(frame.Wording.SuperiorBody, frame.Wording.BodyName)
            {
                PlaceAndDate = pledge.SignedOn is { } day ? new PlaceAndDate(frame.Wording.Place, day.Year, day.Month, day.Day) : new PlaceAndDate(frame.Wording.Place, (pledge.IssuedAt is { } at ? VietnamTime.DayOf(at).Year : frame.DateYear)),
            },
            Kind = "GIAO ƯỚC THI ĐUA",
            Abstract = pledge.Number == 1 ? [frame.YearLabel] : [frame.YearLabel, $"(Phiên bản {pledge.Number})"],
            LegalBasis = [.. Lines(pledge, PledgePart.Basis)],
            Blocks =
            [
                new Paragraph(Opening(pledge, frame)),
                .. Part(pledge, PledgePart.Content, headings),
                .. Targets(pledge, frame, headings),
                .. Part(pledge, PledgePart.Measures, headings),
                .. Part(pledge, PledgePart.Commitment, headings),
                new Closing([.. Rows(pledge, frame)]) { Heading = "ĐẠI DIỆN CÁC ĐƠN VỊ KÝ KẾT", Paragraphs = [Copies(pledge, frame)] },
            ],
            IsDraft = pledge.State == PledgeState.Draft,
        };
    }

    private static string Opening(Pledge pledge, PledgeFrame frame)
    {
        var when = pledge.SignedOn is { } day ? $"Hôm nay, {VietnameseText.LongDate(day)}" : "Hôm nay";
        var where = pledge.Conference is { } conference ? $", tại {conference}" : "";
        var witness = pledge.WitnessBody is { } body ? $", trước sự chứng kiến của {body}" : "";
        var replaces = pledge.Reason is { } reason ? $" (thay giao ước đã ký trước đây; lý do: {reason.TrimEnd('.')})" : "";
        return $"{when}{where}{witness}, {VietnameseText.Count(pledge.Units.Count)} đơn vị thành viên {frame.BlocName} thống nhất ký kết giao ước thi đua {frame.Year} với những nội dung sau{replaces}:";
    }

    private static IEnumerable<string> Lines(Pledge pledge, PledgePart part) => pledge.Texts.Single(t => t.Part == part).Paragraphs;

    private static IEnumerable<Block> Part(Pledge pledge, PledgePart part, HeadingCount headings)
    {
        var lines = Lines(pledge, part).ToList();
        return lines.Count == 0 ? [] : [headings.Next(part.InWords()), .. lines.Select(line => new Paragraph(line))];
    }

    private static IEnumerable<Block> Targets(Pledge pledge, PledgeFrame frame, HeadingCount headings)
    {
        var facts = pledge.Targets.Select(t => t.Fact).ToList();
        var ofBloc = facts.Where(t => t.UnitId is null).ToList();
        if (ofBloc.Count > 0)
        {
            yield return headings.Next($"Chỉ tiêu chung của {frame.Kind.InSentence()}");
            foreach (var (target, i) in ofBloc.Select((t, i) => (t, i)))
                yield return new Paragraph($"{i + 1}. {Sentence(target)}{(i == ofBloc.Count - 1 ? "." : ";")}");
        }

        yield return headings.Next("Chỉ tiêu thi đua của từng đơn vị");
        foreach (var block in TargetTables.ByUnit([.. pledge.Units.OrderBy(u => u.ListOrder).Select(u => (u.UnitId, u.UnitName))], facts, TargetTables.WidestPortrait))
            yield return block;
    }

    /// <summary>"Tổng số học sinh, sinh viên: 2.000 người"; "Đơn thư: không quá 5 đơn".</summary>
    private static string Sentence(TargetFact target)
    {
        var most = target.Direction == TargetDirection.LowerIsBetter && target.Kind is IndicatorKind.Number or IndicatorKind.Percent ? "không quá " : "";
        var unit = target.Kind is IndicatorKind.Number or IndicatorKind.Percent ? (target.UnitOfMeasure.StartsWith('%') ? "" : " ") + target.UnitOfMeasure : "";
        return $"{target.Name}: {most}{TargetTables.Value(target).TrimEnd('.')}{unit}";
    }

    private static string Copies(Pledge pledge, PledgeFrame frame)
    {
        var count = pledge.Units.Count + FurtherCopies + (pledge.WitnessBody is null ? 0 : 1);
        var witness = pledge.WitnessBody is { } body ? $"gửi {body} 01 bản, " : "";
        return $"Giao ước được lập thành {VietnameseText.Count(count)} bản, mỗi đơn vị thành viên giữ 01 bản, {witness}lưu hồ sơ {frame.BlocName} 01 bản; có hiệu lực từ ngày ký./.";
    }

    /// <summary>Chair and vice-chairs in the first row, the others in threes, the witness last.</summary>
    private static IEnumerable<SignatureRow> Rows(Pledge pledge, PledgeFrame frame)
    {
        var leaders = pledge.Units.Where(u => u.Role is not null).ToList();
        var others = pledge.Units.Where(u => u.Role is null).ToList();
        foreach (var row in leaders.Chunk(leaders.Count % SignersInRow == 0 ? SignersInRow : 2).Concat(Rest(others)))
            yield return new SignatureRow([.. row.Select(Signer)]);
        if (pledge.WitnessBody is { } body)
            yield return new SignatureRow(new Signer(pledge.WitnessName ?? "", [.. new[] { "CHỨNG KIẾN", Upper(body), pledge.WitnessTitle is { } title ? Upper(title) : null }.OfType<string>()]));
    }

    /// <summary>Threes, and never one alone at the end: four make two rows of two.</summary>
    private static IEnumerable<PledgeUnit[]> Rest(List<PledgeUnit> units) => units.Count % SignersInRow == 1 && units.Count > 1
        ? units.SkipLast(4).Chunk(SignersInRow).Concat(units.TakeLast(4).Chunk(2)) : units.Chunk(SignersInRow);

    private static Signer Signer(PledgeUnit unit) =>
        new(unit.SignerName ?? "", [.. new[] { unit.RoleWord, unit.SignerTitle ?? "Thủ trưởng đơn vị", unit.UnitName }.OfType<string>().Select(Upper)]);

    private static string Upper(string text) => text.ToUpper(VietnameseText.Culture);

    /// <summary>Roman numbers of the headings in turn.</summary>
    private sealed class HeadingCount
    {
        private int count;

        public Heading Next(string text) => new(1, $"{HeadingNumbers.Of(Enumerable.Repeat(1, ++count)).Last()} {Upper(text)}");
    }
}
