namespace EmulationPortal.Domain.Scoring;

/// <summary>What somebody is to one card. A person may be several at once, but to the own unit's card only its officer or leader.</summary>
public enum ScoringParty
{
    OwnOfficer,
    OwnLeader,
    /// <summary>Named to check this card.</summary>
    CrossChecker,
    OtherMember,
    /// <summary>The chair unit's people, where it has no conflict; the vice-chair's people in its stead where it has.</summary>
    Chair,
    ViceChair,
    /// <summary>A department named in the sheet.</summary>
    Appraiser,
    Office,
    Lead,
    Outsider,
}

/// <summary>What there is to see of a card that is submitted. A draft is its unit's alone.</summary>
public enum ScoreSight
{
    /// <summary>Self-scores and their evidence: the own ones, or another's.</summary>
    SelfScores,
    /// <summary>The cross-check one wrote oneself.</summary>
    OwnCrossCheck,
    OthersCrossChecks,
    Explanations,
    AgreedValues,
    Appraisal,
    Ranking,
}

/// <summary>What there is to do in a round.</summary>
public enum ScoringAct
{
    WriteSelfScore,
    SubmitCard,
    ReturnCard,
    /// <summary>Lay out a card for a unit that joined after the round was opened.</summary>
    AddCard,
    AssignCheckers,
    /// <summary>Name checkers for one card besides those drawn.</summary>
    NameCheckers,
    DeclareConflict,
    WriteCrossCheck,
    Explain,
    AnswerExplanation,
    ChangeAgreedValue,
    AdoptTable,
    Appraise,
    Exclude,
    Advance,
    /// <summary>Take the round over to a newer version of its sheet.</summary>
    FollowSheet,
    MoveDeadline,
    Reopen,
    Close,
    Appeal,
    AnswerAppeal,
}

/// <summary>Vietnamese words for <see cref="ScoringAct"/>.</summary>
public static class ScoringActWords
{
    /// <summary>The act inside "nên không … được".</summary>
    internal static string InSentence(this ScoringAct act) => act switch
    {
        ScoringAct.WriteSelfScore => "sửa điểm tự chấm",
        ScoringAct.SubmitCard => "gửi bảng điểm",
        ScoringAct.ReturnCard => "trả lại bảng điểm",
        ScoringAct.AddCard => "lập bảng điểm",
        ScoringAct.NameCheckers => "chỉ định đơn vị chấm chéo",
        ScoringAct.AssignCheckers => "phân công chấm chéo",
        ScoringAct.DeclareConflict => "khai xung đột lợi ích",
        ScoringAct.WriteCrossCheck => "chấm chéo",
        ScoringAct.Explain => "giải trình",
        ScoringAct.AnswerExplanation => "trả lời giải trình",
        ScoringAct.ChangeAgreedValue => "sửa điểm thống nhất",
        ScoringAct.AdoptTable => "thông qua bảng điểm",
        ScoringAct.Appraise => "thẩm định",
        ScoringAct.Exclude => "ghi trường hợp không xét thi đua",
        ScoringAct.Advance => "chuyển giai đoạn",
        ScoringAct.FollowSheet => "đổi bộ tiêu chí",
        ScoringAct.MoveDeadline => "dời hạn",
        ScoringAct.Reopen => "mở lại giai đoạn",
        ScoringAct.Close => "chốt kết quả",
        ScoringAct.Appeal => "kiến nghị",
        ScoringAct.AnswerAppeal => "trả lời kiến nghị",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };
}
