using System.Collections.Frozen;

namespace EmulationPortal.Domain.Scoring;

/// <summary>
/// The one table of a round: who may see and do what in which stage (domain §6). Stages are written by letter:
/// S self-score, X cross-check, E explanation, A agreement, P appraisal, C closed. What is not written is refused.
/// Cross-checks are sealed until their stage is over from everyone but their author, chair and office included (rule 9).
/// </summary>
public static class ScoringAccess
{
    private const string StageLetters = "SXEAPC";

    private static readonly FrozenDictionary<(ScoringParty, ScoreSight), string> Sights = new Dictionary<(ScoringParty, ScoreSight), string>
    {
        [(ScoringParty.OwnOfficer, ScoreSight.SelfScores)] = "SXEAPC",
        [(ScoringParty.OwnOfficer, ScoreSight.OthersCrossChecks)] = "EAPC",
        [(ScoringParty.OwnOfficer, ScoreSight.Explanations)] = "EAPC",
        [(ScoringParty.OwnOfficer, ScoreSight.AgreedValues)] = "APC",
        [(ScoringParty.OwnOfficer, ScoreSight.Appraisal)] = "C",
        [(ScoringParty.OwnOfficer, ScoreSight.Ranking)] = "APC",
        [(ScoringParty.OwnLeader, ScoreSight.SelfScores)] = "SXEAPC",
        [(ScoringParty.OwnLeader, ScoreSight.OthersCrossChecks)] = "EAPC",
        [(ScoringParty.OwnLeader, ScoreSight.Explanations)] = "EAPC",
        [(ScoringParty.OwnLeader, ScoreSight.AgreedValues)] = "APC",
        [(ScoringParty.OwnLeader, ScoreSight.Appraisal)] = "C",
        [(ScoringParty.OwnLeader, ScoreSight.Ranking)] = "APC",
        [(ScoringParty.CrossChecker, ScoreSight.SelfScores)] = "XEAPC",
        [(ScoringParty.CrossChecker, ScoreSight.OwnCrossCheck)] = "XEAPC",
        [(ScoringParty.CrossChecker, ScoreSight.OthersCrossChecks)] = "EAPC",
        [(ScoringParty.CrossChecker, ScoreSight.Explanations)] = "EAPC",
        [(ScoringParty.CrossChecker, ScoreSight.AgreedValues)] = "APC",
        [(ScoringParty.CrossChecker, ScoreSight.Appraisal)] = "C",
        [(ScoringParty.CrossChecker, ScoreSight.Ranking)] = "APC",
        [(ScoringParty.OtherMember, ScoreSight.SelfScores)] = "EAPC",
        [(ScoringParty.OtherMember, ScoreSight.OthersCrossChecks)] = "APC",
        [(ScoringParty.OtherMember, ScoreSight.Explanations)] = "APC",
        [(ScoringParty.OtherMember, ScoreSight.AgreedValues)] = "APC",
        [(ScoringParty.OtherMember, ScoreSight.Appraisal)] = "C",
        [(ScoringParty.OtherMember, ScoreSight.Ranking)] = "APC",
        [(ScoringParty.Chair, ScoreSight.SelfScores)] = "SXEAPC",
        [(ScoringParty.Chair, ScoreSight.OthersCrossChecks)] = "EAPC",
        [(ScoringParty.Chair, ScoreSight.Explanations)] = "EAPC",
        [(ScoringParty.Chair, ScoreSight.AgreedValues)] = "APC",
        [(ScoringParty.Chair, ScoreSight.Appraisal)] = "C",
        [(ScoringParty.Chair, ScoreSight.Ranking)] = "APC",
        [(ScoringParty.ViceChair, ScoreSight.SelfScores)] = "SXEAPC",
        [(ScoringParty.ViceChair, ScoreSight.OthersCrossChecks)] = "EAPC",
        [(ScoringParty.ViceChair, ScoreSight.Explanations)] = "EAPC",
        [(ScoringParty.ViceChair, ScoreSight.AgreedValues)] = "APC",
        [(ScoringParty.ViceChair, ScoreSight.Appraisal)] = "C",
        [(ScoringParty.ViceChair, ScoreSight.Ranking)] = "APC",
        [(ScoringParty.Appraiser, ScoreSight.SelfScores)] = "APC",
        [(ScoringParty.Appraiser, ScoreSight.OthersCrossChecks)] = "APC",
        [(ScoringParty.Appraiser, ScoreSight.Explanations)] = "APC",
        [(ScoringParty.Appraiser, ScoreSight.AgreedValues)] = "APC",
        [(ScoringParty.Appraiser, ScoreSight.Appraisal)] = "PC",
        [(ScoringParty.Appraiser, ScoreSight.Ranking)] = "PC",
        [(ScoringParty.Office, ScoreSight.SelfScores)] = "SXEAPC",
        [(ScoringParty.Office, ScoreSight.OthersCrossChecks)] = "EAPC",
        [(ScoringParty.Office, ScoreSight.Explanations)] = "EAPC",
        [(ScoringParty.Office, ScoreSight.AgreedValues)] = "APC",
        [(ScoringParty.Office, ScoreSight.Appraisal)] = "PC",
        [(ScoringParty.Office, ScoreSight.Ranking)] = "APC",
        [(ScoringParty.Lead, ScoreSight.SelfScores)] = "SXEAPC",
        [(ScoringParty.Lead, ScoreSight.OthersCrossChecks)] = "EAPC",
        [(ScoringParty.Lead, ScoreSight.Explanations)] = "EAPC",
        [(ScoringParty.Lead, ScoreSight.AgreedValues)] = "APC",
        [(ScoringParty.Lead, ScoreSight.Appraisal)] = "PC",
        [(ScoringParty.Lead, ScoreSight.Ranking)] = "APC",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<(ScoringParty, ScoringAct), string> Acts = new Dictionary<(ScoringParty, ScoringAct), string>
    {
        [(ScoringParty.OwnOfficer, ScoringAct.WriteSelfScore)] = "S",
        [(ScoringParty.OwnOfficer, ScoringAct.SubmitCard)] = "S",
        [(ScoringParty.OwnOfficer, ScoringAct.Explain)] = "E",
        [(ScoringParty.OwnLeader, ScoringAct.WriteSelfScore)] = "S",
        [(ScoringParty.OwnLeader, ScoringAct.SubmitCard)] = "S",
        [(ScoringParty.OwnLeader, ScoringAct.Explain)] = "E",
        [(ScoringParty.OwnLeader, ScoringAct.Appeal)] = "C",
        [(ScoringParty.CrossChecker, ScoringAct.DeclareConflict)] = "SX",
        [(ScoringParty.CrossChecker, ScoringAct.WriteCrossCheck)] = "X",
        [(ScoringParty.CrossChecker, ScoringAct.AnswerExplanation)] = "EA",
        [(ScoringParty.Chair, ScoringAct.ReturnCard)] = "S",
        [(ScoringParty.Chair, ScoringAct.AddCard)] = "SXEA",
        [(ScoringParty.Chair, ScoringAct.AssignCheckers)] = "S",
        [(ScoringParty.Chair, ScoringAct.NameCheckers)] = "SX",
        [(ScoringParty.Chair, ScoringAct.DeclareConflict)] = "SXEA",
        [(ScoringParty.Chair, ScoringAct.AnswerExplanation)] = "EA",
        [(ScoringParty.Chair, ScoringAct.ChangeAgreedValue)] = "A",
        [(ScoringParty.Chair, ScoringAct.AdoptTable)] = "A",
        [(ScoringParty.Chair, ScoringAct.Advance)] = "SXEA",
        [(ScoringParty.Chair, ScoringAct.FollowSheet)] = "SXEA",
        [(ScoringParty.ViceChair, ScoringAct.DeclareConflict)] = "SXEA",
        [(ScoringParty.Appraiser, ScoringAct.Appraise)] = "P",
        [(ScoringParty.Office, ScoringAct.ReturnCard)] = "S",
        [(ScoringParty.Office, ScoringAct.AddCard)] = "SXEAP",
        [(ScoringParty.Office, ScoringAct.AssignCheckers)] = "S",
        [(ScoringParty.Office, ScoringAct.NameCheckers)] = "SX",
        [(ScoringParty.Office, ScoringAct.Appraise)] = "P",
        [(ScoringParty.Office, ScoringAct.Exclude)] = "SXEAP",
        [(ScoringParty.Office, ScoringAct.Advance)] = "SXEA",
        [(ScoringParty.Office, ScoringAct.FollowSheet)] = "SXEAP",
        [(ScoringParty.Office, ScoringAct.MoveDeadline)] = "SXEAP",
        [(ScoringParty.Office, ScoringAct.Close)] = "P",
        [(ScoringParty.Office, ScoringAct.AnswerAppeal)] = "C",
        [(ScoringParty.Lead, ScoringAct.ReturnCard)] = "S",
        [(ScoringParty.Lead, ScoringAct.AddCard)] = "SXEAP",
        [(ScoringParty.Lead, ScoringAct.AssignCheckers)] = "S",
        [(ScoringParty.Lead, ScoringAct.NameCheckers)] = "SX",
        [(ScoringParty.Lead, ScoringAct.Appraise)] = "P",
        [(ScoringParty.Lead, ScoringAct.Exclude)] = "SXEAP",
        [(ScoringParty.Lead, ScoringAct.Advance)] = "SXEA",
        [(ScoringParty.Lead, ScoringAct.FollowSheet)] = "SXEAP",
        [(ScoringParty.Lead, ScoringAct.MoveDeadline)] = "SXEAP",
        [(ScoringParty.Lead, ScoringAct.Reopen)] = "XEAPC",
        [(ScoringParty.Lead, ScoringAct.Close)] = "P",
        [(ScoringParty.Lead, ScoringAct.AnswerAppeal)] = "C",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ScoringAct, string> OpenActs =
        Enum.GetValues<ScoringAct>().ToFrozenDictionary(act => act, act => string.Concat(Acts.Where(cell => cell.Key.Item2 == act).Select(cell => cell.Value)));

    /// <summary>Whether the party may see it in the stage.</summary>
    public static bool MaySee(ScoringParty party, ScoreSight sight, ScoringStage stage) => Sights.TryGetValue((party, sight), out var stages) && Holds(stages, stage);

    /// <summary>Whether the party may do it in the stage.</summary>
    public static bool MayDo(ScoringParty party, ScoringAct act, ScoringStage stage) => Acts.TryGetValue((party, act), out var stages) && Holds(stages, stage);

    /// <summary>Whether anybody may do it in the stage.</summary>
    public static bool IsOpen(ScoringAct act, ScoringStage stage) => Holds(OpenActs[act], stage);

    private static bool Holds(string stages, ScoringStage stage) => stages.Contains(StageLetters[(int)stage], StringComparison.Ordinal);
}
