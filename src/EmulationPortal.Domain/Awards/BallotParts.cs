namespace EmulationPortal.Domain.Awards;

/// <summary>How far a ballot is.</summary>
public enum BallotState
{
    Prepared,
    Open,
    Closed,
    Counted,
    Void,
}

/// <summary>What two persons do together.</summary>
public enum BallotStep
{
    Open,
    Close,
}

/// <summary>Where papers are cast.</summary>
public enum BallotWay
{
    /// <summary>On paper in the room; tellers enter the counts.</summary>
    Paper,
    /// <summary>On phones in the room, where the charter says so.</summary>
    Phones,
    /// <summary>Each unit on paper or on a phone, never both.</summary>
    Both,
}

/// <summary>A unit that may vote: one unit, one vote, by its head or a deputy. Marked without a time when a phone paper is cast.</summary>
public sealed class BallotVoter : Part
{
    private BallotVoter()
    {
    }

    internal BallotVoter(Guid ballotId, Guid unitId, string unitName) => (BallotId, UnitId, UnitName) = (ballotId, unitId, unitName);

    public Guid BallotId { get; private set; }
    public Guid UnitId { get; private set; }
    public string UnitName { get; private set; } = "";

    /// <summary>Whether its phone paper is in the box; written by the casting alone, never through a deed.</summary>
    public bool Voted { get; private set; }

    /// <summary>Whether a teller handed it a paper while phones were in use too: it votes on that and not on a phone.</summary>
    public bool OnPaper { get; private set; }
}

/// <summary>A person the conference named to count.</summary>
public sealed class BallotTeller : Part
{
    public const int NameLength = 150;
    public const int TitleLength = 250;

    private BallotTeller()
    {
    }

    internal BallotTeller(Guid ballotId, int place, TellerDraft draft) =>
        (BallotId, Place, Name, Title, AccountId, UnitId) = (ballotId, place, draft.Name.Trim(), draft.Title.Trim(), draft.AccountId, draft.UnitId);

    public Guid BallotId { get; private set; }

    /// <summary>1 leads the tellers (Trưởng ban).</summary>
    public int Place { get; private set; }

    public string Name { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>The account that opens, closes and counts; null for a teller who only counts paper.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>The unit the teller comes from.</summary>
    public Guid? UnitId { get; private set; }
}

/// <summary>Words for <see cref="BallotWay"/>.</summary>
public static class BallotWayWords
{
    /// <summary>The way as the interface says it.</summary>
    public static string InWords(this BallotWay way) => way switch
    {
        BallotWay.Paper => "Phiếu giấy tại phòng họp",
        BallotWay.Phones => "Trên điện thoại tại phòng họp",
        BallotWay.Both => "Phiếu giấy hoặc điện thoại tại phòng họp",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
    };
}

/// <summary>A teller as named by the conference.</summary>
public sealed record TellerDraft(string Name, string Title, Guid? AccountId, Guid? UnitId);
