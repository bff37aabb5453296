using System.Collections.Frozen;

namespace EmulationPortal.Domain.Meetings;

/// <summary>What can be done to a conference, as far as its state distinguishes it.</summary>
public enum MeetingAct
{
    /// <summary>Kinds, time and place while nobody was told yet.</summary>
    Plan,
    /// <summary>Title, host, presiding units and persons, secretary, agenda, guests, expected delegates: also on the day.</summary>
    Arrange,
    Invite,
    Move,
    Cancel,
    Open,
    /// <summary>Attendance, opinions, remarks, conclusions, follow-up.</summary>
    Record,
    Vote,
    Close,
    Reopen,
}

/// <summary>Which act is open in which state: the one table.</summary>
public static class MeetingActs
{
    private static readonly FrozenDictionary<MeetingState, MeetingAct[]> Table = new Dictionary<MeetingState, MeetingAct[]>
    {
        [MeetingState.Planned] = [MeetingAct.Plan, MeetingAct.Arrange, MeetingAct.Invite, MeetingAct.Cancel, MeetingAct.Open],
        [MeetingState.Invited] = [MeetingAct.Arrange, MeetingAct.Invite, MeetingAct.Move, MeetingAct.Cancel, MeetingAct.Open],
        [MeetingState.Moved] = [MeetingAct.Arrange, MeetingAct.Invite, MeetingAct.Move, MeetingAct.Cancel, MeetingAct.Open],
        [MeetingState.InSession] = [MeetingAct.Arrange, MeetingAct.Record, MeetingAct.Vote, MeetingAct.Close],
        [MeetingState.Closed] = [MeetingAct.Record, MeetingAct.Reopen],
        [MeetingState.Cancelled] = [],
    }.ToFrozenDictionary();

    /// <summary>Whether the state allows the act.</summary>
    public static bool Allows(this MeetingState state, MeetingAct act) => Table[state].Contains(act);

    /// <summary>The act inside "nên không … được".</summary>
    internal static string InSentence(this MeetingAct act) => act switch
    {
        MeetingAct.Plan => "sửa kế hoạch",
        MeetingAct.Arrange => "sửa việc chuẩn bị",
        MeetingAct.Invite => "phát hành giấy mời",
        MeetingAct.Move => "đổi lịch",
        MeetingAct.Cancel => "hủy",
        MeetingAct.Open => "khai mạc",
        MeetingAct.Record => "ghi diễn biến",
        MeetingAct.Vote => "biểu quyết",
        MeetingAct.Close => "bế mạc",
        MeetingAct.Reopen => "mở lại bàn điều hành",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };

    /// <summary>The state inside "Hội nghị … nên …".</summary>
    internal static string InSentence(this MeetingState state) => state switch
    {
        MeetingState.Planned => "đang chuẩn bị",
        MeetingState.Invited => "đã phát hành giấy mời",
        MeetingState.Moved => "đã đổi lịch",
        MeetingState.InSession => "đang họp",
        MeetingState.Closed => "đã bế mạc",
        MeetingState.Cancelled => "đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
