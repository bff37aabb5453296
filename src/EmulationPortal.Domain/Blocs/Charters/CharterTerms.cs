using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Domain.Blocs.Charters;

/// <summary>How units are chosen for an award or a role (domain §4).</summary>
public enum SelectionMethod
{
    SecretBallot,
    RaisedHands,
    Acclamation,
    /// <summary>By the rank of the agreed score table.</summary>
    Ranking,
}

/// <summary>Who of a unit may sign or vote for it.</summary>
public enum UnitVoice
{
    /// <summary>The head or a deputy.</summary>
    Leaders,
    /// <summary>The head alone.</summary>
    HeadOnly,
}

/// <summary>Vietnamese words for <see cref="SelectionMethod"/> and <see cref="UnitVoice"/>.</summary>
public static class TermWords
{
    /// <summary>The method as printed.</summary>
    public static string InWords(this SelectionMethod method) => method switch
    {
        SelectionMethod.SecretBallot => "bỏ phiếu kín",
        SelectionMethod.RaisedHands => "biểu quyết giơ tay",
        SelectionMethod.Acclamation => "vỗ tay biểu thị nhất trí",
        SelectionMethod.Ranking => "theo thứ hạng của bảng điểm đã thống nhất",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    /// <summary>The persons as printed.</summary>
    public static string InWords(this UnitVoice voice) => voice == UnitVoice.Leaders ? "người đứng đầu hoặc cấp phó của người đứng đầu" : "người đứng đầu";
}

/// <summary>
/// What a charter fixes for later steps, kept typed beside its text and printed from here, so that text and rule never part. Shares are whole numbers.
/// </summary>
/// <param name="QuorumNumerator">With <paramref name="QuorumDenominator"/>: the share of members that must be present.</param>
/// <param name="ThresholdNumerator">With <paramref name="ThresholdDenominator"/>: the share that must be exceeded.</param>
/// <param name="Of">What the threshold is counted of.</param>
/// <param name="Flag">How the unit proposed for the flag (cờ thi đua) is chosen.</param>
/// <param name="Commendation">How units proposed for a certificate (bằng khen) are chosen.</param>
/// <param name="Leaders">How the next chair and vice-chair units are chosen.</param>
/// <param name="Signer">Who signs for a unit.</param>
/// <param name="Voter">Who votes for a unit.</param>
/// <param name="PhoneVoting">Whether a secret ballot may be cast by phone in the room; paper otherwise.</param>
public sealed record CharterTerms(
    int QuorumNumerator, int QuorumDenominator, int ThresholdNumerator, int ThresholdDenominator, VoteBase Of,
    SelectionMethod Flag, SelectionMethod Commendation, SelectionMethod Leaders, UnitVoice Signer, UnitVoice Voter, bool PhoneVoting)
{
    /// <summary>The cautious defaults: two thirds present, more than half of those present, secret ballot for awards, paper.</summary>
    public static readonly CharterTerms Default = new(2, 3, 1, 2, VoteBase.Present,
        SelectionMethod.SecretBallot, SelectionMethod.SecretBallot, SelectionMethod.RaisedHands, UnitVoice.Leaders, UnitVoice.Leaders, false);

    /// <summary>The rule of open votes.</summary>
    /// <param name="source">Where it stands: "Quy chế của Khối, Điều 9".</param>
    public VoteRule Rule(string? source) => new(Of, ThresholdNumerator, ThresholdDenominator, QuorumNumerator, QuorumDenominator, source);

    /// <summary>The terms as the charter prints them, one clause each.</summary>
    /// <param name="kind">"khối" or "cụm".</param>
    /// <param name="wording">The bloc's words for its leaders.</param>
    public IReadOnlyList<string> Clauses(string kind, BlocWording wording)
    {
        var rule = Rule(null);
        return
        [
            $"Hội nghị chỉ biểu quyết khi có mặt từ {QuorumNumerator}/{QuorumDenominator} số đơn vị thành viên trở lên; mỗi đơn vị thành viên có một phiếu.",
            $"Nội dung biểu quyết được thông qua khi {rule.ThresholdInWords} {Of.InWords()} tán thành.",
            $"Người ký văn bản và giao ước thi đua thay mặt đơn vị là {Signer.InWords()}; người biểu quyết, bỏ phiếu thay mặt đơn vị là {Voter.InWords()}. Không ủy quyền cho đơn vị khác.",
            $"Đơn vị đề nghị tặng Cờ thi đua được chọn bằng hình thức {Flag.InWords()}; đơn vị đề nghị tặng Bằng khen được chọn bằng hình thức {Commendation.InWords()}.".Replace("bằng hình thức theo", "theo", StringComparison.Ordinal),
            $"{wording.ChairWord}, {wording.ViceChairWord} năm tiếp theo được chọn bằng hình thức {Leaders.InWords()}.".Replace("bằng hình thức theo", "theo", StringComparison.Ordinal),
            PhoneVoting
                ? $"Phiếu kín được bỏ bằng phiếu giấy hoặc trên điện thoại ngay tại phòng họp, do {kind} quyết định khi khai mạc; không bỏ phiếu từ xa."
                : "Phiếu kín được bỏ bằng phiếu giấy tại phòng họp; không bỏ phiếu từ xa.",
        ];
    }
}
