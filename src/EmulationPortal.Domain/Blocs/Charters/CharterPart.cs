using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Blocs.Charters;

/// <summary>What a part of a charter or plan is.</summary>
public enum PartShape
{
    /// <summary>"Chương I" of a charter, "I." of a plan.</summary>
    Chapter,
    /// <summary>"Điều 1." of a charter, "1." of a plan.</summary>
    Article,
    /// <summary>A timetable: task, who leads it, when; its text holds a row a line.</summary>
    Timetable,
}

/// <summary>A row of a timetable.</summary>
public sealed record TimetableRow(string Task, string Unit, string Time);

/// <summary>A chapter, article or timetable, with its own version, so that two people may write two articles at once.</summary>
public sealed class CharterPart : DraftedText
{
    public const int HeadingLength = 200;

    public static readonly Rule HeadingTooLong = new("charter.heading-too-long", "Tên điều, mục dài quá 200 ký tự. Hãy rút gọn.");
    public static readonly Rule RowUnclear = new("charter.row-unclear", "Dòng “{0}” có {1} cột. Mỗi dòng gồm ba cột: việc | đơn vị chủ trì | thời gian.");

    private CharterPart()
    {
    }

    internal CharterPart(Guid charterId, Guid lineId, PartShape shape, string heading, bool showsTerms)
    {
        CharterId = charterId;
        LineId = lineId;
        Shape = shape;
        Heading = VietnameseText.Tidy(heading);
        ShowsTerms = showsTerms;
    }

    public Guid CharterId { get; private set; }

    /// <summary>What the part descends from: stays the same when it is copied into a new edition or the next year, so that versions can be compared.</summary>
    public Guid LineId { get; private set; }

    public PartShape Shape { get; private set; }

    /// <summary>Place among the parts, from 1.</summary>
    public int Order { get; internal set; }

    /// <summary>Without its number.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>Whether the <see cref="CharterTerms"/> are printed at its end.</summary>
    public bool ShowsTerms { get; private set; }

    /// <summary>The rows of a timetable.</summary>
    public IReadOnlyList<TimetableRow> Rows => Shape == PartShape.Timetable
        ? [.. Paragraphs.Select(Cells).Select(c => new TimetableRow(c[0], c.ElementAtOrDefault(1) ?? "", c.ElementAtOrDefault(2) ?? ""))] : [];

    /// <summary>Heading and text in one, as a text set aside keeps them: the first line is the heading.</summary>
    public static string Joined(string? heading, string? text) => $"{VietnameseText.Tidy(heading ?? "")}\n{text}";

    /// <summary>The two halves of <see cref="Joined"/>.</summary>
    public static (string Heading, string Text) Parted(string joined) =>
        joined.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var at ? (joined[..at], joined[(at + 1)..]) : (joined, "");

    /// <summary>Puts a new heading and text if the writer had seen the present ones; see <see cref="DraftedText.Write"/>.</summary>
    internal bool Write(string? heading, string? text, long basedOn, Deed deed)
    {
        var tidy = VietnameseText.Tidy(heading ?? "");
        if (tidy.Length > HeadingLength)
            throw new RuleBroken(HeadingTooLong) { Field = nameof(Heading) };
        var written = Shape == PartShape.Timetable ? InColumns(text) : text;
        if (tidy == Heading)
            return Write(written, basedOn, deed);
        if (basedOn != TextVersion)
            return false;
        if (Tidy(written) == Text)
            Stamp(deed);
        else if (!Write(written, basedOn, deed))
            return false;
        Heading = tidy;
        return true;
    }

    /// <summary>Rows pasted from a sheet come with tabs; kept as "việc | đơn vị | thời gian".</summary>
    private static string InColumns(string? text)
    {
        var lines = Tidy(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var line in lines)
        {
            if (Cells(line).Length is > 3 and var columns)
                throw new RuleBroken(RowUnclear, line.Length <= 60 ? line : line[..60] + "…", columns) { Field = nameof(Text) };
        }

        return string.Join('\n', lines.Select(line => string.Join(" | ", Cells(line))));
    }

    private static string[] Cells(string line) => line.Split(['|', '\t'], StringSplitOptions.TrimEntries);
}
