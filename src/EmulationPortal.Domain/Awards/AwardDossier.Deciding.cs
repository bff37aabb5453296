namespace EmulationPortal.Domain.Awards;

/// <content>The council's result and the decision: recorded by one person of the office, confirmed by its lead.</content>
public sealed partial class AwardDossier
{
    public static readonly Rule NumberNeeded = new("dossier.number-needed", "Hãy nhập số, ký hiệu quyết định, ví dụ 1205/QĐ-UBND, tối đa 60 ký tự.");
    public static readonly Rule DeciderNeeded = new("dossier.decider-needed", "Hãy nhập người ký quyết định, ví dụ “Chủ tịch UBND tỉnh”, tối đa 160 ký tự.");
    public static readonly Rule CouncilNeeded = new("dossier.council-needed", "Hãy ghi kết quả họp Hội đồng Thi đua - Khen thưởng, tối đa 2.000 ký tự; không họp thì ghi rõ.");
    public static readonly Rule ListUnclear = new("dossier.list-unclear", "Danh sách theo quyết định phải có đủ những người, đơn vị đã đề nghị. Hãy tải lại trang.");
    public static readonly Rule DifferenceNeedsReason = new("dossier.difference-needs-reason", "Quyết định khác đề nghị đối với {0}. Hãy ghi lý do, tối đa 1.000 ký tự.");
    public static readonly Rule NotSubmitted = new("dossier.not-submitted", "Cơ quan thi đua chưa hoàn thành Tờ trình. Hãy hoàn thành Tờ trình trước khi ghi quyết định.");
    public static readonly Rule AwaitsLead = new("dossier.awaits-lead", "Quyết định đã ghi, đang chờ lãnh đạo cơ quan thi đua xác nhận.");
    public static readonly Rule NothingToConfirm = new("dossier.nothing-to-confirm", "Không có quyết định nào đang chờ xác nhận.");
    public static readonly Rule SecondPerson = new("dossier.second-person", "Người ghi quyết định không tự xác nhận. Hãy để lãnh đạo khác của cơ quan thi đua đối chiếu và xác nhận.");

    /// <summary>Records the decision; it may differ from what was proposed, and then says why.</summary>
    /// <param name="number">"1205/QĐ-UBND".</param>
    /// <param name="on">Its date.</param>
    /// <param name="decidedBy">Who signed it.</param>
    /// <param name="council">The council's result in words.</param>
    /// <param name="decided">One for each that was proposed.</param>
    /// <param name="deed">Who records.</param>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="NotSubmitted"/>, <see cref="AwaitsLead"/>, or a field is missing.</exception>
    public DossierDecision RecordDecision(string? number, DateOnly? on, string? decidedBy, string? council, IReadOnlyCollection<DecidedLine> decided, Deed deed)
    {
        Require(DossierState.Appraised);
        if (Route == DossierRoute.ReportThenDepartment && !papers.Exists(p => p.Role == PaperRole.DepartmentSubmission))
            throw new RuleBroken(NotSubmitted);
        if (Decision is { Waits: true })
            throw new RuleBroken(AwaitsLead);
        var (sign, who) = (VietnameseText.Tidy(number ?? ""), VietnameseText.Tidy(decidedBy ?? ""));
        if (sign.Length is 0 or > DossierDecision.NumberLength)
            throw new RuleBroken(NumberNeeded) { Field = "Number" };
        var day = Past(on, DayOf(DossierState.Issued)!.Value, deed);
        if (who.Length is 0 or > DossierDecision.DeciderLength)
            throw new RuleBroken(DeciderNeeded) { Field = "DecidedBy" };
        var said = Said(council, ReasonLength, CouncilNeeded, "Council");
        if (decided.Count != items.Count || items.Exists(i => decided.Count(d => d.ItemId == i.Id) != 1))
            throw new RuleBroken(ListUnclear);
        foreach (var item in items)
        {
            var line = decided.Single(d => d.ItemId == item.Id);
            if (line.AwardCode != item.AwardCode && string.IsNullOrWhiteSpace(line.Reason))
                throw new RuleBroken(DifferenceNeedsReason, item.Name) { Field = "Lines" };
            if (line.Reason?.Length > ChecklistNote.TextLength)
                throw new RuleBroken(DifferenceNeedsReason, item.Name) { Field = "Lines" };
        }

        var decision = new DossierDecision(Id, sign, day, who, said, decided.Select(d => d with { AwardName = d.AwardCode is null ? null : d.AwardName, Reason = string.IsNullOrWhiteSpace(d.Reason) ? null : d.Reason.Trim() }), deed);
        decisions.Add(decision);
        return decision;
    }

    /// <summary>The lead sends a recording back; it is recorded anew.</summary>
    /// <exception cref="RuleBroken"><see cref="NothingToConfirm"/>, <see cref="ReasonNeeded"/>.</exception>
    public void ReturnDecision(string? reason) => Waiting().Return(Said(reason, ReasonLength, ReasonNeeded, "Reason"));

    /// <summary>The lead confirms what another recorded: from now on there are honours.</summary>
    /// <param name="forYear">The emulation year they honour.</param>
    /// <param name="deed">Who confirms.</param>
    /// <returns>The honours, to be kept with the deed.</returns>
    /// <exception cref="RuleBroken"><see cref="NothingToConfirm"/>, <see cref="SecondPerson"/>.</exception>
    public IReadOnlyList<Honour> ConfirmDecision(int forYear, Deed deed)
    {
        Require(DossierState.Appraised);
        var decision = Waiting();
        if (decision.RecordedById == deed.AccountId)
            throw new RuleBroken(SecondPerson);
        decision.Confirm(deed);
        DueOn = null;
        Tell(DossierState.Decided, decision.On, $"Quyết định số {decision.Number} ngày {decision.On:dd/MM/yyyy} của {decision.DecidedBy}", deed);
        return [.. decision.Lines.Where(l => l.AwardCode is not null).Select(l => (Line: l, Item: items.Single(i => i.Id == l.ItemId))).OrderBy(x => x.Item.Order)
            .Select(x => Honour.ByDecision(new HonourDraft(x.Item.UnitId, x.Item.UnitName, x.Item.PersonName, x.Line.AwardCode!, x.Line.AwardName!, forYear, decision.Number, decision.On, decision.DecidedBy, x.Item.Position), Id, deed))];
    }

    private DossierDecision Waiting() => Decision is { Waits: true } waiting ? waiting : throw new RuleBroken(NothingToConfirm);
}
