namespace EmulationPortal.Domain.Organisation;

/// <summary>What a single-use link lets its holder do.</summary>
public enum LinkKind
{
    /// <summary>Set the first password of an account that was opened for one.</summary>
    Invitation,
    /// <summary>Set another password in place of one that was forgotten.</summary>
    PasswordReset,
    /// <summary>Approve one prepared thing as a leader of the unit, without signing in.</summary>
    Approval,
}

/// <summary>
/// A link that one person may use once, for a short time (domain §5). Of its secret only a checksum is kept, so that whoever reads the data cannot use it.
/// Opening it spends nothing; what spends it is the deed, saved together with it, so that of two uses at once one wins by <see cref="Root.Version"/>.
/// </summary>
public sealed class SingleUseLink : Root
{
    /// <summary>Length of a SHA-256 in hexadecimal figures.</summary>
    public const int HashLength = 64;
    public const int MakerLength = 120;
    public const int ReasonLength = 2000;

    /// <summary>How long a person who was invited may take to set the password.</summary>
    public static readonly TimeSpan InvitationLife = TimeSpan.FromDays(7);

    /// <summary>How long a link for a forgotten password works: it was just asked for.</summary>
    public static readonly TimeSpan ResetLife = TimeSpan.FromHours(1);

    /// <summary>How long a leader may take to approve.</summary>
    public static readonly TimeSpan ApprovalLife = TimeSpan.FromDays(3);

    public static readonly Rule NotUsable = new("link.not-usable", "Đường dẫn này đã hết hạn hoặc đã được dùng.");
    public static readonly Rule ReasonNeeded = new("link.reason-needed", "Hãy ghi cần sửa gì, tối đa 2.000 ký tự.");

    private SingleUseLink()
    {
    }

    /// <summary>A link to an account's password: an invitation or a reset.</summary>
    /// <param name="kind"><see cref="LinkKind.Invitation"/> or <see cref="LinkKind.PasswordReset"/>.</param>
    /// <param name="accountId">Whose password.</param>
    /// <param name="secretHash">Hexadecimal SHA-256 of the secret.</param>
    /// <param name="deed">Who makes it, and when.</param>
    public SingleUseLink(LinkKind kind, Guid accountId, string secretHash, Deed deed)
    {
        Kind = kind;
        AccountId = accountId;
        SecretHash = secretHash;
        MadeBy = deed.PersonName;
        MadeAt = deed.At;
        ExpiresAt = deed.At + (kind switch { LinkKind.Invitation => InvitationLife, LinkKind.PasswordReset => ResetLife, _ => ApprovalLife });
    }

    /// <summary>A link by which a leader approves one thing as it stands now.</summary>
    /// <param name="accountId">The leader.</param>
    /// <param name="what">The thing, in the version that was shown.</param>
    /// <param name="secretHash">Hexadecimal SHA-256 of the secret.</param>
    /// <param name="deed">Who asks, for which unit, when.</param>
    public static SingleUseLink ForApproval(Guid accountId, ApprovalSubject what, string secretHash, Deed deed) =>
        new(LinkKind.Approval, accountId, secretHash, deed) { Thing = what.Thing, SubjectId = what.Id, SubjectVersion = what.Version, UnitId = what.UnitId, BlocYearId = what.BlocYearId };

    public LinkKind Kind { get; private set; }

    /// <summary>Who may use it: the account whose password it sets, or the leader who approves.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Hexadecimal SHA-256 of the secret.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>The name of who made it.</summary>
    public string MadeBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Until when it works, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>When it was used, UTC.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>When it was made void unused, UTC: a newer one, a closed account, an address that was corrected.</summary>
    public DateTime? VoidedAt { get; private set; }

    /// <summary>It goes by mail; otherwise whoever made it hands it over.</summary>
    public bool ByMail { get; private set; }

    /// <summary>When the mail server took the letter, UTC.</summary>
    public DateTime? MailedAt { get; private set; }

    /// <summary>When the portal gave up sending the letter, UTC.</summary>
    public DateTime? MailFailedAt { get; private set; }

    /// <summary>What is to be approved; null for links to a password.</summary>
    public ApprovedThing? Thing { get; private set; }
    public Guid? SubjectId { get; private set; }

    /// <summary>The version of the thing that the leader is shown; another one is not approved by this link.</summary>
    public long? SubjectVersion { get; private set; }

    /// <summary>The unit for which the leader approves.</summary>
    public Guid? UnitId { get; private set; }
    public Guid? BlocYearId { get; private set; }

    /// <summary>What the leader wants changed; null unless the thing was given back.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>Whether it still works at that moment.</summary>
    public bool IsUsable(DateTime at) => UsedAt is null && VoidedAt is null && at < ExpiresAt;

    /// <summary>Spends it.</summary>
    /// <exception cref="RuleBroken"><see cref="NotUsable"/>.</exception>
    public void Use(Deed deed)
    {
        if (!IsUsable(deed.At))
            throw new RuleBroken(NotUsable);
        UsedAt = deed.At;
    }

    /// <summary>Spends it by giving the thing back to whoever prepared it.</summary>
    /// <exception cref="RuleBroken"><see cref="NotUsable"/>, <see cref="ReasonNeeded"/>.</exception>
    public void GiveBack(string? reason, Deed deed)
    {
        var tidy = (reason ?? "").Trim();
        if (tidy.Length is 0 or > ReasonLength)
            throw new RuleBroken(ReasonNeeded) { Field = "Reason" };
        Use(deed);
        ReturnReason = tidy;
    }

    /// <summary>Makes it void; one that was used, or is void already, stays as it is.</summary>
    public void MakeVoid(Deed deed) => VoidedAt ??= UsedAt is null ? deed.At : null;

    /// <summary>Whether a link just made takes the place of an earlier one: the same purpose for the same account, and of approvals the same thing.</summary>
    public bool TakesThePlaceOf(SingleUseLink earlier) => earlier.Id != Id && earlier.Kind == Kind && earlier.AccountId == AccountId && earlier.SubjectId == SubjectId;

    /// <summary>Says that it goes by mail.</summary>
    public void SendByMail() => ByMail = true;

    /// <summary>The mail server has taken the letter.</summary>
    public void NoteMailed(DateTime at) => MailedAt = at;

    /// <summary>The letter could not be sent.</summary>
    public void NoteMailFailed(DateTime at) => MailFailedAt = at;
}

/// <summary>What a leader can be asked to approve.</summary>
public enum ApprovedThing
{
    UnitReport,
    Registration,
    Scorecard,
}

/// <summary>A thing that waits for a leader.</summary>
/// <param name="Thing">What kind of thing.</param>
/// <param name="Id">Which.</param>
/// <param name="Version">As it stands.</param>
/// <param name="UnitId">The unit whose it is.</param>
/// <param name="BlocYearId">The bloc-year to which it belongs.</param>
public sealed record ApprovalSubject(ApprovedThing Thing, Guid Id, long Version, Guid UnitId, Guid BlocYearId);

/// <summary>Vietnamese words for links.</summary>
public static class LinkWords
{
    /// <summary>The kind as the interface says it.</summary>
    public static string InWords(this LinkKind kind) => kind switch
    {
        LinkKind.Invitation => "Mời sử dụng Cổng",
        LinkKind.PasswordReset => "Đặt lại mật khẩu",
        LinkKind.Approval => "Duyệt một nội dung",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The thing as the interface says it.</summary>
    public static string InWords(this ApprovedThing thing) => thing switch
    {
        ApprovedThing.UnitReport => "Báo cáo của đơn vị",
        ApprovedThing.Registration => "Bản đăng ký thi đua",
        ApprovedThing.Scorecard => "Bảng điểm",
        _ => throw new ArgumentOutOfRangeException(nameof(thing), thing, null),
    };
}
