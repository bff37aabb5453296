using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Pledges;

/// <content>Issuing, signing, and the next version.</content>
public sealed partial class Pledge
{
    public static readonly Rule SignedAlready = new("pledge.signed-already", "{0} đã ký phiên bản này của giao ước.");
    public static readonly Rule NotInPledge = new("pledge.not-in-pledge", "Đơn vị này không có trong giao ước.");
    public static readonly Rule NobodyMarked = new("pledge.nobody-marked", "Hãy đánh dấu những đơn vị đã ký.");
    public static readonly Rule SigningDayNeeded = new("pledge.signing-day-needed", "Hãy nhập ngày ký, không sau hôm nay ({0:dd/MM/yyyy}).");
    public static readonly Rule PaperNeeded = new("pledge.paper-needed", "Hãy đính kèm bản quét giao ước đã ký, dạng PDF hoặc ảnh.");

    /// <summary>Freezes content and figures. The document is frozen by the caller in the same deed, and remembered here by <see cref="KeepDocument"/>.</summary>
    /// <param name="undertaken">What the bloc and the units undertake.</param>
    /// <param name="accepted">Units whose registration was accepted.</param>
    /// <param name="withoutTargets">The caller chooses to list the others without targets.</param>
    /// <param name="deed">Who issues.</param>
    /// <exception cref="RuleBroken"><see cref="NotWhileIssued"/>, <see cref="TooFewUnits"/>, <see cref="UnitsMissing"/>, <see cref="TextNeeded"/>, <see cref="SignerNeeded"/>.</exception>
    public void Issue(IEnumerable<TargetFact> undertaken, IReadOnlySet<Guid> accepted, bool withoutTargets, Deed deed)
    {
        RequireDraft();
        if (units.Count(u => accepted.Contains(u.UnitId)) is var count && count < LeastUnits)
            throw new RuleBroken(TooFewUnits, count);
        if (!withoutTargets && Units.Where(u => !accepted.Contains(u.UnitId)).ToList() is { Count: > 0 } missing)
            throw new RuleBroken(UnitsMissing, string.Join("; ", missing.Select(u => u.UnitName))) { Field = "WithoutTargets" };
        foreach (var part in new[] { PledgePart.Content, PledgePart.Commitment })
        {
            if (TextOf(part).Length == 0)
                throw new RuleBroken(TextNeeded, part.InWords());
        }

        if (Units.Where(u => u.SignerName is null || u.SignerTitle is null).ToList() is { Count: > 0 } nameless)
            throw new RuleBroken(SignerNeeded, string.Join("; ", nameless.Select(u => u.UnitName))) { Field = "Signers" };
        Preview(undertaken);
        State = PledgeState.Issued;
        IssuedAt = deed.At;
    }

    /// <summary>Puts the figures as they would be frozen now; a draft that is looked at is never saved with them.</summary>
    /// <exception cref="RuleBroken"><see cref="NotWhileIssued"/>.</exception>
    public void Preview(IEnumerable<TargetFact> undertaken)
    {
        RequireDraft();
        targets.Clear();
        targets.AddRange(undertaken.Where(t => t.UnitId is null || units.Any(u => u.UnitId == t.UnitId)).Select(t => new PledgedTarget(Id, t)));
    }

    /// <summary>Remembers the document frozen with the issue.</summary>
    public void KeepDocument(Guid issuedDocumentId) => IssuedDocumentId = issuedDocumentId;

    /// <summary>Signs in the portal for a unit, by a leader whose name and title are kept as they really are.</summary>
    /// <exception cref="RuleBroken"><see cref="NotIssued"/>, <see cref="NotInPledge"/>, <see cref="SignedAlready"/>.</exception>
    public void SignInPortal(Guid unitId, string name, string title, Deed deed) => Add(unitId, name, title, deed.Today, inPortal: true, deed);

    /// <summary>Records who signed the paper, and on which day. The scan is attached to the issued document.</summary>
    /// <param name="unitIds">Units that signed.</param>
    /// <param name="day">The day of the ceremony.</param>
    /// <param name="hasScan">A scan of the signed paper is attached, now or before.</param>
    /// <param name="deed">Who records.</param>
    /// <exception cref="RuleBroken"><see cref="NotIssued"/>, <see cref="NobodyMarked"/>, <see cref="SigningDayNeeded"/>, <see cref="PaperNeeded"/>, <see cref="NotInPledge"/>, <see cref="SignedAlready"/>.</exception>
    public void RecordPaper(IReadOnlyCollection<Guid> unitIds, DateOnly? day, bool hasScan, Deed deed)
    {
        RequireIssued();
        if (unitIds.Count == 0)
            throw new RuleBroken(NobodyMarked) { Field = "Units" };
        if (day is not { } signed || signed > deed.Today)
            throw new RuleBroken(SigningDayNeeded, deed.Today) { Field = "Day" };
        if (!hasScan)
            throw new RuleBroken(PaperNeeded) { Field = "Scan" };
        foreach (var unitId in unitIds)
        {
            var unit = units.FirstOrDefault(u => u.UnitId == unitId) ?? throw new RuleBroken(NotInPledge);
            Add(unitId, unit.SignerName!, unit.SignerTitle!, signed, inPortal: false, deed);
        }
    }

    /// <summary>Begins the next version, because something undertaken changes. This one stays in force until the next is issued.</summary>
    /// <exception cref="RuleBroken"><see cref="NotIssued"/>, <see cref="ReasonNeeded"/>.</exception>
    public Pledge NextVersion(string? reason, Deed deed)
    {
        RequireIssued();
        var tidy = DraftedText.Tidy(reason);
        if (tidy.Length is 0 or > ReasonLength)
            throw new RuleBroken(ReasonNeeded) { Field = "Reason" };
        var next = new Pledge(BlocYearId, TextOf, deed) { Number = Number + 1, Reason = tidy };
        next.Describe(null, Conference, WitnessBody, WitnessName, WitnessTitle);
        return next;
    }

    /// <summary>The next version was issued; signatures stay with this one.</summary>
    /// <exception cref="RuleBroken"><see cref="NotIssued"/>.</exception>
    public void BeReplaced()
    {
        RequireIssued();
        State = PledgeState.Replaced;
    }

    private void Add(Guid unitId, string name, string title, DateOnly day, bool inPortal, Deed deed)
    {
        RequireIssued();
        var unit = units.FirstOrDefault(u => u.UnitId == unitId) ?? throw new RuleBroken(NotInPledge);
        if (signatures.Any(s => s.UnitId == unitId))
            throw new RuleBroken(SignedAlready, unit.UnitName);
        signatures.Add(new PledgeSignature(Id, unitId, name, title, day, inPortal, deed));
    }

    private void RequireIssued()
    {
        if (State != PledgeState.Issued)
            throw new RuleBroken(NotIssued);
    }
}
