namespace EmulationPortal.Domain.Reports;

/// <content>Writing: sections, figures, indicators of the unit's own, files.</content>
public sealed partial class UnitReport
{
    /// <summary>Writes a section; see <see cref="DraftedText.Write"/>.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>, <see cref="UnknownPlace"/>, <see cref="DraftedText.TooLong"/>.</exception>
    public bool WriteSection(Guid sectionId, string? text, long basedOn, Deed deed)
    {
        RequireOpen();
        var section = sections.FirstOrDefault(s => s.Id == sectionId && s.TakesText) ?? throw new RuleBroken(UnknownPlace);
        return section.Write(text, basedOn, deed);
    }

    /// <summary>Puts the figures of all indicators given. Once the report was sent only official figures may still be entered; the estimates stay beside them.</summary>
    /// <param name="figures">By line.</param>
    /// <param name="basedOn">The <see cref="FiguresVersion"/> the writer started from.</param>
    /// <param name="deed">Who writes.</param>
    /// <returns>False when somebody else has saved figures in between and these differ: nothing is changed, and both must be shown.</returns>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>, <see cref="UnknownPlace"/>, or a figure is out of bounds.</exception>
    public bool PutFigures(IReadOnlyDictionary<Guid, IndicatorFigures> figures, long basedOn, Deed deed)
    {
        var changed = figures.Select(f => (Line: lines.FirstOrDefault(l => l.Id == f.Key) ?? throw new RuleBroken(UnknownPlace), Figures: f.Value))
            .Where(f => f.Line.Differs(f.Figures)).ToList();
        if (changed.Count == 0)
            return true;
        if (basedOn != FiguresVersion)
            return false;
        if (!IsOpen && changed.Any(c => c.Line.ChangesMoreThanOfficial(c.Figures)))
            throw new RuleBroken(NotWhileSent);
        changed.ForEach(c => c.Line.Check(c.Figures));
        changed.ForEach(c => c.Line.Put(c.Figures, deed));
        FiguresVersion++;
        FiguresBy = deed.PersonName;
        FiguresAt = deed.At;
        return true;
    }

    /// <summary>Adds an indicator of the unit's own.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>, <see cref="IndicatorLine.NameNeeded"/>.</exception>
    public IndicatorLine AddOwnIndicator(string? name, string? unitOfMeasure, IndicatorKind kind)
    {
        RequireOpen();
        var line = new IndicatorLine(Id, name, unitOfMeasure, kind, lines.Count == 0 ? 1 : lines.Max(l => l.Order) + 1);
        lines.Add(line);
        return line;
    }

    /// <summary>Removes an indicator of the unit's own.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>, <see cref="UnknownPlace"/>.</exception>
    public void RemoveOwnIndicator(Guid lineId)
    {
        RequireOpen();
        if (lines.RemoveAll(l => l.Id == lineId && l.IndicatorId is null) == 0)
            throw new RuleBroken(UnknownPlace);
    }

    /// <summary>Adds a file.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>.</exception>
    public void Attach(Guid fileId)
    {
        RequireOpen();
        attachments.Add(new ReportAttachment(Id, fileId));
    }

    /// <summary>Takes a file off; a scan of the signature likewise.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>, <see cref="UnknownPlace"/>.</exception>
    public void Detach(Guid fileId)
    {
        RequireOpen();
        if (ScanFileId == fileId)
            ScanFileId = null;
        else if (attachments.RemoveAll(a => a.FileId == fileId) == 0)
            throw new RuleBroken(UnknownPlace);
        TextIsInFile &= attachments.Count > 0;
    }

    /// <summary>Puts the scan with the leader's signature.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>.</exception>
    public void AttachScan(Guid fileId)
    {
        RequireOpen();
        ScanFileId = fileId;
    }

    /// <summary>Says whether the text is in the attached file instead of the sections.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileSent"/>.</exception>
    public void KeepTextInFile(bool inFile)
    {
        RequireOpen();
        TextIsInFile = inFile && attachments.Count > 0;
    }
}
