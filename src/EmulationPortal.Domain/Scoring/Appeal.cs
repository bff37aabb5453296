namespace EmulationPortal.Domain.Scoring;

/// <summary>A member objects to its result within a window; it is answered, and what follows from the answer is recorded.</summary>
public sealed class Appeal : Root
{
    public const int Longest = 4000;

    public static readonly Rule WindowOver = new("appeal.window-over", "Thời hạn kiến nghị đã hết ngày {0:dd/MM/yyyy}.");
    public static readonly Rule TextNeeded = new("appeal.text-needed", "Hãy nhập nội dung, tối đa 4.000 ký tự.");
    public static readonly Rule AlreadyAnswered = new("appeal.already-answered", "Kiến nghị này đã được trả lời.");
    public static readonly Rule EffectNeeded = new("appeal.effect-needed", "Chấp nhận kiến nghị thì hãy ghi kết quả thay đổi ra sao.");

    private Appeal()
    {
    }

    /// <summary>A member's leader appeals.</summary>
    /// <param name="round">Closed.</param>
    /// <param name="ranking">Its ranking.</param>
    /// <param name="until">Last day of the window.</param>
    /// <param name="criterionKey">The line in question; null for the result as a whole.</param>
    /// <param name="text">What is asked and why.</param>
    /// <param name="deed">Who appeals, for its unit.</param>
    /// <exception cref="RuleBroken"><see cref="ScoringRound.NotNow"/>, <see cref="WindowOver"/>, <see cref="TextNeeded"/>, <see cref="Ranking.NotInRanking"/>.</exception>
    public Appeal(ScoringRound round, Ranking ranking, DateOnly until, Guid? criterionKey, string? text, Deed deed)
    {
        round.Require(ScoringAct.Appeal);
        if (deed.Today > until)
            throw new RuleBroken(WindowOver, until);
        UnitId = ranking.Of(deed.UnitId ?? Guid.Empty).UnitId;
        (RankingId, BlocYearId, CriterionKey, Text) = (ranking.Id, ranking.BlocYearId, criterionKey, Said(text, TextNeeded));
        (By, Capacity, At) = (deed.PersonName, deed.Capacity, deed.At);
    }

    public Guid RankingId { get; private set; }
    public Guid BlocYearId { get; private set; }
    public Guid UnitId { get; private set; }
    public Guid? CriterionKey { get; private set; }
    public string Text { get; private set; } = "";
    public string By { get; private set; } = "";
    public string Capacity { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    public string? Answer { get; private set; }

    /// <summary>Null while it is open.</summary>
    public bool? Upheld { get; private set; }

    /// <summary>What changes: "Tiêu chí 1.4 từ 6,00 thành 8,00; chốt lại ngày 20/07/2026". Null where nothing does.</summary>
    public string? Effect { get; private set; }

    public string? AnsweredBy { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The office answers. An upheld appeal says its effect; the result itself changes only by opening a stage again and closing anew.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadyAnswered"/>, <see cref="TextNeeded"/>, <see cref="EffectNeeded"/>, <see cref="ScoringRound.NotNow"/>.</exception>
    public void Decide(ScoringRound round, bool upheld, string? answer, string? effect, Deed deed)
    {
        round.Require(ScoringAct.AnswerAppeal);
        if (Upheld is not null)
            throw new RuleBroken(AlreadyAnswered);
        var said = Said(answer, TextNeeded);
        Effect = upheld ? Said(effect, EffectNeeded) : null;
        (Answer, Upheld, AnsweredBy, AnsweredAt) = (said, upheld, deed.PersonName, deed.At);
    }

    private static string Said(string? text, Rule rule)
    {
        var tidy = Reports.DraftedText.Tidy(text);
        return tidy.Length is 0 or > Longest ? throw new RuleBroken(rule) { Field = rule == EffectNeeded ? "Effect" : "Text" } : tidy;
    }
}
