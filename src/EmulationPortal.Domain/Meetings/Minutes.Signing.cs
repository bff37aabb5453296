using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Domain.Meetings;

/// <content>Signing in the portal, in one's own name, or on paper with the scan attached. Two signatures are two persons': the secretary's, and that of the person the minutes name as chair.</content>
public sealed partial class Minutes
{
    private const string WayOut = " Nếu không ký trên Cổng được, hãy in biên bản, ký trên giấy và gắn bản quét.";

    public static readonly Rule NotFinal = new("minutes.not-final", "Biên bản chưa chốt, nên chưa ký được.");
    public static readonly Rule AlreadySigned = new("minutes.already-signed", "Biên bản đã có chữ ký của {0}.");
    public static readonly Rule SecretarySignsOnly = new("minutes.secretary-signs", "Chữ ký thư ký là của {0}." + WayOut);
    public static readonly Rule ChairSignsOnly = new("minutes.chair-signs", "Chữ ký chủ tọa là của {0}, lãnh đạo đơn vị chủ trì hội nghị." + WayOut);
    public static readonly Rule OtherChairNamed = new("minutes.other-chair-named", "Biên bản ghi {0} là người chủ trì cho đơn vị bạn, nên chữ ký chủ tọa là của {0}." + WayOut);
    public static readonly Rule OnePersonOneSignature = new("minutes.one-signature", "Bạn đã ký biên bản với tư cách {0}, và một người không ký cả hai chữ ký. Chữ ký {1} là của {2}." + WayOut);

    /// <summary>Signs in the portal, in one's own name.</summary>
    /// <param name="meeting">Their meeting.</param>
    /// <param name="signer">As secretary or as chair.</param>
    /// <param name="leadsActingUnit">Whether the person is head or deputy of the unit acted for.</param>
    /// <param name="deed">Who signs.</param>
    /// <exception cref="RuleBroken"><see cref="NotFinal"/>, <see cref="AlreadySigned"/>, <see cref="OnePersonOneSignature"/>, <see cref="SecretarySignsOnly"/>, <see cref="ChairSignsOnly"/>, <see cref="OtherChairNamed"/>.</exception>
    public void Sign(Meeting meeting, MinutesSigner signer, bool leadsActingUnit, Deed deed)
    {
        if (Refusal(meeting, signer, leadsActingUnit, deed) is { } refusal)
            throw refusal;
        signatures.Add(new MinutesSignature(Id, signer, deed));
        if (signatures.Count == 2)
            State = MinutesState.Signed;
    }

    /// <summary>The capacities in which <see cref="Sign"/> would let the person sign now.</summary>
    public IReadOnlyList<MinutesSigner> SignableBy(Meeting meeting, bool leadsActingUnit, Deed deed) =>
        [.. Enum.GetValues<MinutesSigner>().Where(signer => Refusal(meeting, signer, leadsActingUnit, deed) is null)];

    /// <summary>Attaches the scan of the copy signed on paper.</summary>
    /// <exception cref="RuleBroken"><see cref="NotFinal"/>.</exception>
    public void AttachSignedCopy(StoredFile copy)
    {
        if (State == MinutesState.Draft)
            throw new RuleBroken(NotFinal);
        SignedCopyId = copy.Id;
        State = MinutesState.Signed;
    }

    private RuleBroken? Refusal(Meeting meeting, MinutesSigner signer, bool leadsActingUnit, Deed deed)
    {
        if (State == MinutesState.Draft)
            return new RuleBroken(NotFinal);
        if (State == MinutesState.Signed || signatures.Any(s => s.Signer == signer))
            return new RuleBroken(AlreadySigned, InSentence(signer));
        if (signatures.FirstOrDefault(s => s.AccountId == deed.AccountId) is { } own)
            return new RuleBroken(OnePersonOneSignature, InSentence(own.Signer), InSentence(signer), signer == MinutesSigner.Chair ? ChairOf(meeting) : meeting.Secretary.Addressed);
        if (signer == MinutesSigner.Secretary)
            return meeting.SecretaryAccountId == deed.AccountId ? null : new RuleBroken(SecretarySignsOnly, meeting.Secretary.Addressed);
        var presiders = meeting.Presiders.Where(p => p.UnitId == deed.UnitId).ToList();
        if (!leadsActingUnit || presiders.Count == 0)
            return new RuleBroken(ChairSignsOnly, ChairOf(meeting));
        var named = presiders.Where(p => p.Person.Named).ToList();
        return named.Count == 0 || named.Any(p => SamePerson(p.Person.Name, deed.PersonName)) ? null
            : new RuleBroken(OtherChairNamed, string.Join(", ", named.Select(p => p.Person.Addressed)));
    }

    private static string ChairOf(Meeting meeting) => meeting.Chair?.Person.Addressed ?? "";

    private static string InSentence(MinutesSigner signer) => signer.InWords().ToLower(VietnameseText.Culture);

    /// <summary>Names are typed by hand: capitals, blanks and the way marks are encoded do not tell two persons apart.</summary>
    private static bool SamePerson(string name, string other) => VietnameseText.Order.Equals(VietnameseText.Tidy(name), VietnameseText.Tidy(other));
}
