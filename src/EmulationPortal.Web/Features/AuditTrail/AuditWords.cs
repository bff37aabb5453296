using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.AuditTrail;

/// <summary>The one table that turns names of types and properties into plain words. What is not in it is not shown.</summary>
public static partial class AuditWords
{
    /// <summary>Things whose values every member of the bloc may read; all others are read by those who did them, the bloc's leaders and the office.</summary>
    private static readonly FrozenSet<string> OpenToMembers = new[]
    {
        "Bloc", "BlocYear", "Membership", "StepRecord", "StepDocument", "OutsidePlace", "LeadershipTerm", "TermCoverage", "Meeting", "AgendaItem", "Attendance", "VotedItem", "BlocReport",
        "RegistrationRound", "CommonTarget", "PledgeUnit", "PledgedTarget", "PledgeSignature",
        "ScoringRound", "StageDates", "StageEvent", "CheckAssignment", "ConflictDeclaration", "Exclusion", "TieBallotPlace",
        "LegalText", "AwardType", "AwardTypeVersion", "AwardCondition", "AwardReview", "AwardSlate", "Candidate", "CandidateConsensus", "Selection", "SelectionResult",
        "Ballot", "BallotQuestion", "BallotOption", "BallotTeller",
            "AwardDossier", "DossierItem", "DossierEvent",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Parts of cards and cross-checks: read by the unit that wrote them, and by the rest of those who may once the round is closed (rule 9).</summary>
    private static readonly FrozenSet<string> SealedScores = new[]
    {
        "Scorecard", "ScoreLine", "ScoreChange", "Evidence", "EvidenceUse", "Explanation", "CrossCheck", "CrossCheckLine",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether every member may read the values of such a thing.</summary>
    public static bool IsOpenToMembers(string type) => OpenToMembers.Contains(type);

    /// <summary>Whether such a thing is sealed in an open round, also from the bloc's leaders and the office.</summary>
    public static bool IsSealed(string type) => SealedScores.Contains(type);

    /// <summary>The changes of an entry in words; those without a word in the table are left out.</summary>
    public static IReadOnlyList<AuditChange> Read(string changes, Func<string, bool> mayRead)
    {
        using var json = JsonDocument.Parse(changes);
        var read = new List<AuditChange>();
        foreach (var change in json.RootElement.EnumerateArray())
        {
            var type = change.GetProperty("type").GetString()!;
            if (!Things.TryGetValue(type, out var thing) || !mayRead(type))
                continue;
            var values = change.GetProperty("values").EnumerateObject().Where(v => Names.ContainsKey(v.Name))
                .Select(v => new AuditValue(Names[v.Name], InWords(type, v.Name, v.Value[0]), InWords(type, v.Name, v.Value[1]))).Where(v => v.Before != v.After).ToList();
            var act = change.GetProperty("act").GetString() switch { "Added" => "thêm mới", "Deleted" => "gỡ bỏ", _ => "thay đổi" };
            if (values.Count > 0)
                read.Add(new AuditChange($"{thing}: {act}", values));
        }

        return read;
    }

    private static string InWords(string type, string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "Có",
        JsonValueKind.False => "Không",
        JsonValueKind.Number => name.EndsWith("Year", StringComparison.Ordinal) ? value.GetRawText() : VietnameseText.Figure(value.GetDecimal()),
        _ => OfEnum(type, name, value.ToString()) ?? OfText(value.ToString()),
    };

    private static string OfText(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? VietnameseFormat.Day(day)
        : text.EndsWith('Z') && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) ? VietnameseFormat.Moment(moment)
        : text;

    private static string? OfEnum(string type, string name, string text) => (type, name) switch
    {
        ("Unit", "Kind") => Named<UnitKind>(text, v => v.InWords()),
        ("Position", "Kind") => Named<PositionKind>(text, v => v.InWords()),
        ("SingleUseLink", "Kind") => Named<LinkKind>(text, v => v.InWords()),
        ("SingleUseLink", "Thing") => Named<ApprovedThing>(text, v => v.InWords()),
        ("Bloc", "Kind") => Named<BlocKind>(text, v => v.InWords()),
        ("IssuedDocument", "Kind") => Named<DocumentKind>(text, v => v.InWords()),
        ("UnitReport" or "BlocReport" or "ReportTemplate", "Kind") => Named<ReportKind>(text, v => v.InWords()),
        ("UnitReport", "State") => Named<UnitReportState>(text, v => v.InWords()),
        ("BlocReport", "State") => Named<BlocReportState>(text, v => v.InWords()),
        ("CriteriaSheet", "State") => Named<SheetState>(text, v => v.InWords()),
        ("CriterionGroup", "Kind") => Named<ScoreSide>(text, v => v.InWords()),
        ("AwardSlate" or "Selection", "Method") => Named<SelectionMethod>(text, v => v.InWords()),
        ("AwardCondition", "Kind") => Named<ConditionKind>(text, v => v.InWords()),
        ("SelectionResult", "Outcome") => Named<SelectionOutcome>(text, v => v.InWords()),
        ("Ballot", "State") => Named<BallotState>(text, v => v.InWords()),
        ("Ballot", "Way") => Named<BallotWay>(text, v => v.InWords()),
        ("BallotQuestion", "Kind") => Named<QuestionKind>(text, v => v.InWords()),
        ("Ballot", "ProposedStep") => Named<BallotStep>(text, v => v == BallotStep.Open ? "Mở bỏ phiếu" : "Đóng bỏ phiếu"),
        ("AwardDossier" or "DossierEvent", "State") => Named<DossierState>(text, v => v.InWords()),
        ("AwardDossier", "Route") => Named<DossierRoute>(text, v => v.InWords()),
        ("DossierItem", "Method") => Named<SelectionMethod>(text, v => v.InWords()),
        ("DossierPaper", "Role") => Named<PaperRole>(text, v => v.InWords()),
        ("DossierPaper", "Kind") => Named<DocumentKind>(text, v => v.InWords()),
        (_, "Method") => Named<ScoringMethod>(text, v => v.InWords()),
        ("StageDates" or "ScoringRound", "Stage") or ("StageEvent", "From" or "To") => Named<ScoringStage>(text, v => v.InWords()),
        ("Scorecard", "State") => Named<ScorecardState>(text, v => v.InWords()),
        ("ScoreLine" or "ScoreChange" or "CrossCheckLine", "Self.State" or "Before.State" or "After.State" or "Value.State") => Named<LineState>(text, LineStateInWords),
        ("ScoreChange", "Layer") => Named<ScoreLayer>(text, v => v switch { ScoreLayer.Self => "Tự chấm", ScoreLayer.Agreed => "Thống nhất", _ => "Thẩm định" }),
        ("Evidence", "Kind") => Named<EvidenceKind>(text, v => v switch { EvidenceKind.File => "Tệp", EvidenceKind.Reference => "Số, ký hiệu văn bản", _ => "Đường dẫn" }),
        ("Exclusion" or "ExclusionCause", "Effect") => Named<ExclusionEffect>(text, v => v.InWords()),
        ("RankingEntry", "Exclusions") => Named<ExclusionEffects>(text, v => v.InWords()),
        ("Meeting", "State") => Named<MeetingState>(text, v => v.InWords()),
        ("InvitationReply" or "ReplyEvent", "Kind") => Named<ReplyKind>(text, v => v.InWords()),
        ("Minutes", "State") => Named<MinutesState>(text, v => v.InWords()),
        ("EmulationRegistration", "State") => Named<RegistrationState>(text, v => v.InWords()),
        ("Pledge", "State") => Named<PledgeState>(text, v => v.InWords()),
        ("CommonTarget" or "Target" or "PledgedTarget" or "RegisteredTitle", "Kind") => Named<IndicatorKind>(text, v => v.InWords()),
        (_, "Direction") => Named<TargetDirection>(text, v => v.InWords()),
        ("AgendaItem", "State") => Named<AgendaState>(text, v => v switch { AgendaState.Done => "Đã xong", AgendaState.Doing => "Đang làm", _ => "Chưa đến" }),
        ("IssuedDocument", "SignedCopyKind") => Named<SignedCopyKind>(text, v => v.InWords()),
        ("IssuedDocument", "State") => Named<IssuedState>(text, v => v switch { IssuedState.Valid => "Còn giá trị", IssuedState.Replaced => "Đã thay thế", _ => "Đã thu hồi" }),
        ("Charter", "Kind") => Named<CharterKind>(text, v => v.InWords()),
        ("Charter", "State") => Named<CharterState>(text, v => v.InWords()),
        ("Charter", "Terms.Of") => Named<VoteBase>(text, v => v.InWords()),
        ("Charter", "Terms.Flag" or "Terms.Commendation" or "Terms.Leaders") => Named<SelectionMethod>(text, v => v.InWords()),
        ("Charter", "Terms.Signer" or "Terms.Voter") => Named<UnitVoice>(text, v => v.InWords()),
        ("CharterPart", "Shape") => Named<PartShape>(text, v => v switch { PartShape.Chapter => "Chương, mục lớn", PartShape.Article => "Điều, mục", _ => "Bảng tiến độ" }),
        ("CharterComment" or "BlocReportComment" or "UnitReportComment", "Answer") => Named<CommentAnswer>(text, v => v.InWords()),
        ("LegalText", "Kind") => Named<LegalKind>(text, v => v.InWords()),
        ("LegalText", "Purpose") => Named<LegalPurpose>(text, v => v.InWords()),
        ("LegalText", "Reach") => Named<LegalReach>(text, v => v.InWords()),
        (_, "Step") => Named<YearStep>(text, v => v.InWords()),
        (_, "Mode") => Named<SelectionMode>(text, v => v.InWords()),
        (_, "Role") => Named<LeadershipRole>(text, v => v == LeadershipRole.Chair ? "Trưởng" : "Phó"),
        (_, "Cycle") => Named<CycleKind>(text, v => v.InWords()),
        _ => null,
    };

    private static string LineStateInWords(LineState state) => state switch { LineState.Missing => "Chưa nhập", LineState.Scored => "Đã chấm", _ => "Không áp dụng" };

    private static string? Named<T>(string text, Func<T, string> words)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && (Enum.IsDefined(value) || typeof(T).IsDefined(typeof(FlagsAttribute), false)) ? words(value) : null;
}
