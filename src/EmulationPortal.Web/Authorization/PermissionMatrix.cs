using System.Collections.Frozen;
using static EmulationPortal.Web.Authorization.Grant;

namespace EmulationPortal.Web.Authorization;

/// <summary>The ways in which a person may have a right (domain §5).</summary>
public enum Grant
{
    /// <summary>Everybody, signed in or not.</summary>
    Public,
    /// <summary>Everybody who is signed in.</summary>
    SignedIn,
    Administrator,
    OfficeStaff,
    OfficeLead,
    /// <summary>Holds any position in the unit the address names, and acts for it.</summary>
    OwnUnit,
    /// <summary>Head or deputy of the unit the address names, acting for it.</summary>
    OwnUnitLeader,
    /// <summary>Acts for a unit that is a member of the bloc-year the address names.</summary>
    Member,
    /// <summary>Acts for the unit whose term as chair covers the bloc-year, has begun, was not ended, and which has not handed over.</summary>
    Chair,
    /// <summary>The same for a vice-chair unit.</summary>
    ViceChair,
    /// <summary>Acts for a unit whose term as chair or vice-chair covered the bloc-year until it was handed over.</summary>
    FormerLeader,
    /// <summary>Head or deputy of the chair unit.</summary>
    ChairLeader,
    /// <summary>Head or deputy of a vice-chair unit.</summary>
    ViceChairLeader,
    /// <summary>Acts for a department that the sheet of the bloc-year names to appraise a part of it.</summary>
    Appraiser,
    /// <summary>Named secretary of the meeting the address names.</summary>
    Secretary,
}

/// <summary>Who may do what: the one place. Prints itself into docs/permissions.md.</summary>
public static class PermissionMatrix
{
    private static readonly Grant[] Office = [OfficeStaff, OfficeLead];

    private static readonly FrozenDictionary<Operation, Grant[]> Rows = new Dictionary<Operation, Grant[]>
    {
        [Operation.VisitPublicPages] = [Public],
        [Operation.UseOwnPages] = [SignedIn],
        [Operation.KeepOwnAccount] = [SignedIn],
        [Operation.ManageAccounts] = [Administrator],
        [Operation.ViewUnits] = [Administrator, .. Office],
        [Operation.ViewUnit] = [Administrator, .. Office, OwnUnit],
        [Operation.ManageUnits] = Office,
        [Operation.NotePositions] = [OwnUnitLeader],
        [Operation.ListBlocs] = [SignedIn],
        [Operation.ManageBlocs] = Office,
        [Operation.WatchAllBlocs] = Office,
        [Operation.ViewBlocYear] = [.. Office, Member],
        [Operation.OrganiseBlocYear] = Office,
        [Operation.KeepBlocYear] = [.. Office, Chair],
        [Operation.OrganiseReports] = [.. Office, Chair],
        [Operation.ViewUnitReport] = [.. Office, OwnUnit, Chair, ViceChair],
        [Operation.PrepareUnitReport] = [OwnUnit],
        [Operation.SubmitUnitReport] = [OwnUnit],
        [Operation.ReviewUnitReport] = [.. Office, Chair, ViceChair],
        [Operation.CommentOnUnitReport] = [Chair, ViceChair],
        [Operation.EnterUnitReport] = [Chair],
        [Operation.ViewBlocReport] = [.. Office, Member],
        [Operation.PrepareBlocReport] = [Chair],
        [Operation.CommentOnBlocReport] = [Member],
        [Operation.ViewRegistration] = [.. Office, OwnUnit, Chair, ViceChair],
        [Operation.PrepareRegistration] = [OwnUnit],
        [Operation.ReviewRegistration] = [.. Office, Chair, ViceChair],
        [Operation.KeepTargets] = [.. Office, Chair],
        [Operation.RecordProgress] = [OwnUnit],
        [Operation.ViewPledge] = [.. Office, Member],
        [Operation.PreparePledge] = [Chair],
        [Operation.SignPledge] = [OwnUnitLeader],
        [Operation.ViewMeeting] = [.. Office, Member, Secretary],
        [Operation.PlanMeeting] = [Chair, ViceChair],
        [Operation.RunMeeting] = [Chair, ViceChair, Secretary],
        [Operation.ReplyToInvitation] = [Member],
        [Operation.ViewReplies] = [.. Office, Chair, ViceChair, Secretary],
        [Operation.ViewMinutes] = [.. Office, Member, Secretary],
        [Operation.RespondToMinutes] = [Member],
        [Operation.WriteMinutes] = [Chair, ViceChair, Secretary],
        [Operation.SignMinutes] = [ChairLeader, ViceChairLeader, Secretary],
        [Operation.ViewDocuments] = [.. Office, Member],
        [Operation.IssueDocuments] = [.. Office, Chair, ViceChair, OwnUnit],
        [Operation.ViewRegister] = [.. Office, Chair, ViceChair],
        [Operation.KeepOfficeRegisters] = Office,
        [Operation.ViewCharter] = [.. Office, Member],
        [Operation.WriteCharter] = [Chair],
        [Operation.CommentOnCharter] = [Member],
        [Operation.ViewCriteria] = [.. Office, Member],
        [Operation.WriteCriteria] = [Chair],
        [Operation.CommentOnCriteria] = [Member],
        [Operation.ManageFrames] = Office,
        [Operation.ViewScoring] = [.. Office, Member, Appraiser],
        [Operation.OpenScoring] = [Chair],
        [Operation.RunScoring] = [.. Office, Chair, ViceChair],
        [Operation.MoveScoringDeadline] = Office,
        [Operation.ReopenScoring] = [OfficeLead],
        [Operation.DeclareConflict] = [Member],
        [Operation.WriteScorecard] = [OwnUnit],
        [Operation.CheckScorecard] = [Member],
        [Operation.AgreeScores] = [Chair, ViceChair],
        [Operation.AppraiseScores] = [.. Office, Appraiser],
        [Operation.CloseScoring] = Office,
        [Operation.IssueRanking] = [Chair, ViceChair],
        [Operation.TryOwnResult] = [OwnUnit],
        [Operation.AppealRanking] = [OwnUnitLeader],
        [Operation.AnswerAppeals] = Office,
        [Operation.ViewLegalTexts] = [SignedIn],
        [Operation.ManageLegalTexts] = Office,
        [Operation.ViewAwardCatalogue] = [SignedIn],
        [Operation.ManageAwardCatalogue] = Office,
        [Operation.ViewHonours] = [Public],
        [Operation.ManageHonours] = Office,
        [Operation.ViewAwardReview] = [.. Office, Member],
        [Operation.RunAwardReview] = [Chair, ViceChair],
        [Operation.NominateForAward] = [OwnUnit, Chair, ViceChair],
        [Operation.AnswerAwardConditions] = [OwnUnit],
        [Operation.ExplainAwardFindings] = [.. Office, Chair, ViceChair],
        [Operation.AcceptAwardFindings] = [OfficeLead],
        [Operation.VerifyViolations] = Office,
        [Operation.ViewBallots] = [.. Office, Member],
        [Operation.RunBallots] = [.. Office, Chair, ViceChair],
        [Operation.TakePartInBallots] = [.. Office, Member],
        [Operation.ViewDossiers] = [.. Office, Member],
        [Operation.PrepareDossier] = [Chair, ViceChair, OwnUnit],
        [Operation.CompleteDossier] = [Chair, ViceChair, FormerLeader, OwnUnit],
        [Operation.WriteMeritSummary] = [OwnUnit],
        [Operation.ConfirmMeritSummary] = [OwnUnitLeader],
        [Operation.ListDossiers] = Office,
        [Operation.AppraiseDossier] = Office,
        [Operation.ConfirmAwardDecision] = [OfficeLead],
        [Operation.ViewAuditTrail] = [.. Office, Member],
        [Operation.ProveAuditTrail] = [Administrator, OfficeLead],
    }.ToFrozenDictionary();

    /// <summary>Every operation with the ways to have it.</summary>
    public static IEnumerable<(Operation Operation, IReadOnlyList<Grant> Grants)> All =>
        Rows.OrderBy(r => r.Key).Select(r => (r.Key, (IReadOnlyList<Grant>)r.Value));

    /// <summary>The ways to have an operation; none for one that nobody listed, which refuses everybody.</summary>
    public static IReadOnlyList<Grant> GrantsOf(Operation operation) => Rows.GetValueOrDefault(operation, []);
}
