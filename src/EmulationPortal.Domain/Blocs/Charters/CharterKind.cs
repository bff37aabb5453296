using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Domain.Blocs.Charters;

/// <summary>The two texts a bloc agrees on at its launch; they are written, circulated, passed and frozen alike.</summary>
public enum CharterKind
{
    /// <summary>Quy chế tổ chức và hoạt động.</summary>
    Charter,
    /// <summary>Kế hoạch hoạt động.</summary>
    Plan,
}

/// <summary>How far a text has come.</summary>
public enum CharterState
{
    Draft,
    /// <summary>Sent to the members, who may comment; still open for their comments to be worked in.</summary>
    Circulated,
    /// <summary>Passed by a conference; fixed from then on.</summary>
    Adopted,
    Issued,
}

/// <summary>Vietnamese words for <see cref="CharterKind"/> and <see cref="CharterState"/>.</summary>
public static class CharterWords
{
    /// <summary>"Quy chế", "Kế hoạch".</summary>
    public static string InWords(this CharterKind kind) => kind == CharterKind.Charter ? "Quy chế" : "Kế hoạch";

    /// <summary>"quy chế", "kế hoạch", inside a sentence.</summary>
    public static string InSentence(this CharterKind kind) => kind == CharterKind.Charter ? "quy chế" : "kế hoạch";

    /// <summary>Its kind among official documents.</summary>
    public static DocumentKind Document(this CharterKind kind) => kind == CharterKind.Charter ? DocumentKind.Charter : DocumentKind.Plan;

    /// <summary>Its kind among the subjects of votes.</summary>
    public static VoteSubject Subject(this CharterKind kind) => kind == CharterKind.Charter ? VoteSubject.Charter : VoteSubject.Plan;

    /// <summary>The state as the interface says it.</summary>
    public static string InWords(this CharterState state) => state switch
    {
        CharterState.Draft => "Đang soạn",
        CharterState.Circulated => "Đang lấy ý kiến",
        CharterState.Adopted => "Đã thông qua",
        CharterState.Issued => "Đã hoàn thành bản chính",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
