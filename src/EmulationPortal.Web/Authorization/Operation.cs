namespace EmulationPortal.Web.Authorization;

/// <summary>What can be done in the portal, as far as rights distinguish it. The same name guards the action and hides the button.</summary>
public enum Operation
{
    /// <summary>Open public pages: sign-in, document check, errors.</summary>
    VisitPublicPages,
    /// <summary>One's own pages: tasks, account, choice of position, search.</summary>
    UseOwnPages,
    /// <summary>Sign out, change one's own password: allowed even while a temporary password waits to be changed.</summary>
    KeepOwnAccount,
    ManageAccounts,
    ViewUnits,
    ViewUnit,
    ManageUnits,
    /// <summary>Take note of a position that an administrator granted in one's unit.</summary>
    NotePositions,
    ListBlocs,
    ManageBlocs,
    WatchAllBlocs,
    ViewBlocYear,
    /// <summary>Memberships, leadership terms, next year.</summary>
    OrganiseBlocYear,
    /// <summary>Steps done outside the portal, hand-over.</summary>
    KeepBlocYear,
    /// <summary>Which template and deadline a report of the bloc-year follows.</summary>
    OrganiseReports,
    ViewUnitReport,
    PrepareUnitReport,
    SubmitUnitReport,
    /// <summary>Accept a unit's report or return it with a reason.</summary>
    ReviewUnitReport,
    /// <summary>Comment, for a unit that leads the bloc, on a report that another unit sent.</summary>
    CommentOnUnitReport,
    /// <summary>Enter the report of a unit that sent paper.</summary>
    EnterUnitReport,
    ViewBlocReport,
    PrepareBlocReport,
    /// <summary>Comment on the circulated draft of the bloc's report, or agree with it.</summary>
    CommentOnBlocReport,
    ViewRegistration,
    /// <summary>Write and send the unit's registration of titles and targets.</summary>
    PrepareRegistration,
    /// <summary>Accept a unit's registration, return it with a reason, gather all of them.</summary>
    ReviewRegistration,
    /// <summary>Common targets and the last day of registration; progress of the bloc's own targets.</summary>
    KeepTargets,
    RecordProgress,
    ViewPledge,
    PreparePledge,
    SignPledge,
    ViewMeeting,
    PlanMeeting,
    /// <summary>The desk: check in, opinions, votes, remarks, conclusions.</summary>
    RunMeeting,
    /// <summary>Answer, for the unit acted for, whether it comes to a meeting and whom it sends.</summary>
    ReplyToInvitation,
    /// <summary>Read the answers of all units, with the telephone numbers they gave.</summary>
    ViewReplies,
    ViewMinutes,
    /// <summary>Agree or object to circulated minutes.</summary>
    RespondToMinutes,
    WriteMinutes,
    SignMinutes,
    ViewDocuments,
    /// <summary>Number, signed copy, replacement and revocation: of a bloc's document by its leaders, of a unit's own document under the unit's address also by the unit, of the office's own by the office.</summary>
    IssueDocuments,
    /// <summary>Read the register of a bloc's documents.</summary>
    ViewRegister,
    /// <summary>The office's own registers: read, open, set the first number.</summary>
    KeepOfficeRegisters,
    /// <summary>Read the charter and the plan of a bloc-year with their comments; a draft only by those who write it.</summary>
    ViewCharter,
    WriteCharter,
    CommentOnCharter,
    /// <summary>Read the criteria sheets of a bloc-year with their comments; a draft only by those who write it.</summary>
    ViewCriteria,
    WriteCriteria,
    CommentOnCriteria,
    /// <summary>Frames of the office, inside which blocs write their criteria.</summary>
    ManageFrames,
    /// <summary>Read the scoring round of a bloc-year; what of a card may be read in which stage is the round's own table.</summary>
    ViewScoring,
    /// <summary>Open a scoring round on the adopted sheet.</summary>
    OpenScoring,
    /// <summary>Take a round on, assign checkers, return cards; upon which card and in which stage is the round's own table.</summary>
    RunScoring,
    MoveScoringDeadline,
    ReopenScoring,
    /// <summary>Step aside from judging a card.</summary>
    DeclareConflict,
    /// <summary>Write, prove, send and explain the unit's own card.</summary>
    WriteScorecard,
    /// <summary>Check a card one's unit was assigned to, and answer its explanations.</summary>
    CheckScorecard,
    /// <summary>Set agreed values, and record that the table was passed; upon which card and in which stage is the round's own table.</summary>
    AgreeScores,
    /// <summary>Appraise cards: the office every line, a department the lines the sheet names it for.</summary>
    AppraiseScores,
    /// <summary>Exclusions, ballots on ties, and the closing that stores the ranking.</summary>
    CloseScoring,
    /// <summary>Freeze the score table as an official document.</summary>
    IssueRanking,
    /// <summary>Try other values on the unit's own result; nothing is stored.</summary>
    TryOwnResult,
    /// <summary>Object to the unit's own result.</summary>
    AppealRanking,
    AnswerAppeals,
    /// <summary>Read the legal texts a legal basis is chosen from.</summary>
    ViewLegalTexts,
    ManageLegalTexts,
    /// <summary>Read the catalogue of titles and forms of commendation.</summary>
    ViewAwardCatalogue,
    ManageAwardCatalogue,
    /// <summary>Read the roll of honours: what decisions have given.</summary>
    ViewHonours,
    /// <summary>Lists of earlier years into the roll, withdrawals from it.</summary>
    ManageHonours,
    /// <summary>Read the merit review of a bloc-year: candidates, conditions, choices.</summary>
    ViewAwardReview,
    /// <summary>Awards under review, candidates from the ranking, the agreement on candidates, open choices.</summary>
    RunAwardReview,
    /// <summary>Nominate the unit or its persons: the unit itself, or for it those who run the review.</summary>
    NominateForAward,
    /// <summary>Answer, for the unit, conditions the portal cannot know.</summary>
    AnswerAwardConditions,
    /// <summary>Write why a candidate stands in spite of a finding.</summary>
    ExplainAwardFindings,
    /// <summary>Accept such a reason as the second person.</summary>
    AcceptAwardFindings,
    /// <summary>Record that a violation of a member is being verified, and its conclusion.</summary>
    VerifyViolations,
    /// <summary>Read the ballots of a bloc-year; of an open one nothing but how many have voted.</summary>
    ViewBallots,
    /// <summary>Prepare a ballot, ask to open and to close it; who presides where the chair stands on the paper, the ballot says.</summary>
    RunBallots,
    /// <summary>Vote, count as a teller, keep a code: for whom, the roll and the tellers of the ballot say.</summary>
    TakePartInBallots,
    /// <summary>Read where the dossiers of a bloc-year are; the whole set only who leads the bloc, who proposes, and the office.</summary>
    ViewDossiers,
    /// <summary>Begin, complete, issue and withdraw a dossier: of the bloc by its leaders, of a unit that proposes for itself under the unit's address by the unit.</summary>
    PrepareDossier,
    /// <summary>Complete a dossier: its keeper while it prepares it; after the hand-over those who led, and only what the office asked for, until that is answered.</summary>
    CompleteDossier,
    /// <summary>Write the unit's summary of achievements.</summary>
    WriteMeritSummary,
    ConfirmMeritSummary,
    /// <summary>The list of the dossiers of all blocs.</summary>
    ListDossiers,
    /// <summary>Receive, ask once, record opinions, appraise, decline, record the decision.</summary>
    AppraiseDossier,
    /// <summary>Confirm, as the second person, the decision another recorded.</summary>
    ConfirmAwardDecision,
    ViewAuditTrail,
    /// <summary>Read the deeds outside any bloc-year, and prove the chains of the history.</summary>
    ProveAuditTrail,
}
