namespace EmulationPortal.Domain.Scoring;

/// <content>Explanation, agreement, appraisal.</content>
public sealed partial class Scorecard
{
    public static readonly Rule ChangeNeedsReason = new("card.change-needs-reason", "{0}: đổi từ “{1}” thành “{2}” thì hãy ghi lý do.");
    public static readonly Rule ExplanationNeeded = new("card.explanation-needed", "Hãy nhập nội dung, tối đa 4.000 ký tự.");
    public static readonly Rule AlreadyAnswered = new("card.already-answered", "Giải trình này đã được trả lời.");

    /// <summary>
    /// Sets the starting agreed values from the submitted cross-checks: their mean, or the self-score where none was made.
    /// Done when the cross-check ends; done again after that stage was opened once more.
    /// </summary>
    /// <exception cref="RuleBroken"><see cref="ScoringRound.NotNow"/>.</exception>
    public void BeginAgreement(ScoringRound round, CriteriaSheet sheet, IReadOnlyCollection<CrossCheck> checks)
    {
        RequireOf(round, sheet);
        if (round.Stage is not (ScoringStage.Explanation or ScoringStage.Agreement))
            throw new RuleBroken(ScoringRound.NotNow, round.Stage.InWords(), "lấy điểm thống nhất ban đầu");
        var submitted = checks.Where(c => c.RoundId == round.Id && c.CheckedUnitId == UnitId && c.IsSubmitted).ToList();
        foreach (var criterion in sheet.Criteria)
        {
            var line = LineOf(criterion.Key);
            line.BeginAgreement(AgreedStart.Of(criterion, line.Self, submitted.ConvertAll(c => c.ValueOf(criterion.Key))));
        }
    }

    /// <summary>Changes an agreed value, or gives one to a line that nobody scored, with a reason, if the writer had seen the present one.</summary>
    /// <returns>False when somebody else has written in between: nothing is changed.</returns>
    /// <exception cref="RuleBroken"><see cref="ChangeNeedsReason"/>, <see cref="ScoringRound.NotNow"/>; what cannot stand on the line.</exception>
    public bool Agree(ScoringRound round, Criterion criterion, LineValue value, string? reason, long basedOn, Deed deed)
    {
        RequireOf(round);
        round.Require(ScoringAct.ChangeAgreedValue);
        return Change(ScoreLayer.Agreed, criterion, LineOf(criterion.Key).Agreed, value, reason, basedOn, deed);
    }

    /// <summary>Changes a value in the appraisal, with a reason, if the writer had seen the present one.</summary>
    /// <returns>False when somebody else has written in between: nothing is changed.</returns>
    /// <exception cref="RuleBroken"><see cref="ChangeNeedsReason"/>, <see cref="ScoringRound.NotNow"/>; what cannot stand on the line.</exception>
    public bool Appraise(ScoringRound round, Criterion criterion, LineValue value, string? reason, long basedOn, Deed deed)
    {
        RequireOf(round);
        round.Require(ScoringAct.Appraise);
        return Change(ScoreLayer.Appraised, criterion, LineOf(criterion.Key).Final, value, reason, basedOn, deed);
    }

    /// <summary>The unit explains a line.</summary>
    /// <exception cref="RuleBroken"><see cref="ExplanationNeeded"/>, <see cref="ScoringRound.NotNow"/>.</exception>
    public Explanation Explain(ScoringRound round, Guid criterionKey, string? text, Deed deed)
    {
        RequireOf(round);
        round.Require(ScoringAct.Explain);
        var explanation = new Explanation(Id, LineOf(criterionKey).CriterionKey, Said(text, Explanation.Longest), deed);
        explanations.Add(explanation);
        return explanation;
    }

    /// <summary>The explanation is answered.</summary>
    /// <exception cref="RuleBroken"><see cref="ExplanationNeeded"/>, <see cref="AlreadyAnswered"/>, <see cref="ScoringRound.NotNow"/>.</exception>
    public void AnswerExplanation(ScoringRound round, Explanation explanation, string? answer, Deed deed)
    {
        RequireOf(round);
        round.Require(ScoringAct.AnswerExplanation);
        if (explanation.Answer is not null)
            throw new RuleBroken(AlreadyAnswered);
        explanation.AnswerWith(Said(answer, Explanation.Longest), deed);
    }

    private bool Change(ScoreLayer layer, Criterion criterion, LineValue before, LineValue after, string? reason, long basedOn, Deed deed)
    {
        var line = LineOf(criterion.Key);
        criterion.Check(after, line.Target);
        if (before == after)
            return true;
        if (basedOn != line.LineVersion)
            return false;
        var why = Reports.DraftedText.Tidy(reason);
        if (why.Length is 0 or > ScoreChange.ReasonLength)
            throw new RuleBroken(ChangeNeedsReason, criterion.Named, before.InWords(criterion.Method), after.InWords(criterion.Method)) { Field = "Reason" };
        changes.Add(new ScoreChange(Id, criterion.Key, layer, before, after, why, deed));
        line.Put(layer, after, deed);
        return true;
    }

    private static string Said(string? text, int longest)
    {
        var tidy = Reports.DraftedText.Tidy(text);
        return tidy.Length is 0 || tidy.Length > longest ? throw new RuleBroken(ExplanationNeeded) { Field = "Text" } : tidy;
    }
}
