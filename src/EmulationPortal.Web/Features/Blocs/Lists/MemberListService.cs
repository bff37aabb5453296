using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Features.Shared.Lists;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Lists;

/// <summary>Members of the bloc-years that are not handed over, of all blocs, as a table: units join and are put in order; none leaves by it.</summary>
public sealed class MemberListService(PortalDbContext db) : IListService
{
    private const string Place = "Order";
    private const string Why = "Why";

    private static readonly ListColumn[] Columns =
    [
        .. BlocBook.Columns[..2],
        new(Place, "Thứ tự", "Số thứ tự trong danh sách thành viên, từ 1. Để trống thì vào cuối danh sách."),
        BlocBook.Columns[2],
        new(Why, "Căn cứ", "Chỉ với đơn vị mới vào: số và ngày văn bản; được giữ trong lịch sử."),
    ];

    private readonly Dictionary<ListRow, (Bloc Bloc, BlocYear Year, Guid UnitId, int? Place, bool IsNew)> read = [];
    private BlocBook book = null!;

    /// <inheritdoc/>
    public ListFrame Frame { get; } = new("Thành viên các khối, cụm", "/khoi-thi-dua/excel/thanh-vien", "/khoi-thi-dua", "thanh-vien", Columns,
        "Mỗi dòng là một đơn vị trong một năm của một khối, cụm. Năm chưa mở thì được mở. Đơn vị ra khỏi khối, cụm: ghi ở trang Thành viên, có lý do.", "Tệp tải về có thành viên của mọi năm chưa bàn giao.");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> RowsAsync(CancellationToken cancel)
    {
        book = await BlocBook.ReadAsync(db, cancel);
        return [.. from bloc in book.Order
                   from year in book.Open.Where(y => y.Key.Bloc == bloc.Id).OrderBy(y => y.Key.Year, StringComparer.Ordinal)
                   from unit in year.Value.MemberUnitIds
                   select Cells(bloc, year.Value, unit)];
    }

    /// <inheritdoc/>
    public async Task PlanAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel)
    {
        book = await BlocBook.ReadAsync(db, cancel);
        read.Clear();
        var seen = new Dictionary<(Guid, Guid), ListRow>();
        var before = new Dictionary<ListRow, object?[]>();
        foreach (var row in rows)
        {
            row.Name = $"{row[BlocBook.UnitKey]}: {row[BlocBook.BlocKey]}, {row[BlocBook.YearKey]}";
            var (unit, bloc) = (book.Unit(row), book.Bloc(row));
            var year = bloc is null ? null : book.Year(row, bloc, opens: true);
            var place = row.PlaceOf(Place);
            if (unit is null || bloc is null || year is null)
                continue;
            if (!seen.TryAdd((year.Id, unit.Id), row))
                row.Fault(BlocBook.UnitKey, $"đơn vị này đã có ở dòng {seen[(year.Id, unit.Id)].Number}. Hãy giữ một dòng.");
            var isNew = !year.MemberUnitIds.Contains(unit.Id);
            if (isNew)
            {
                BlocBook.RequireLiving(row, unit);
                row.Words(Why, Membership.ReasonLength, "Hãy nhập căn cứ để đơn vị vào khối, cụm: số và ngày văn bản.");
            }
            else
            {
                before[row] = Cells(bloc, year, unit.Id);
            }

            if (row.IsSound)
                read[row] = (bloc, year, unit.Id, place, isNew);
        }

        foreach (var year in read.GroupBy(r => r.Value.Year))
            Apply(year.Key, year, (row, broken) => row.Refused(broken));
        foreach (var (row, member) in read)
            row.Settle(Columns, before.GetValueOrDefault(row), row.IsSound ? Cells(member.Bloc, member.Year, member.UnitId) : []);
    }

    /// <inheritdoc/>
    public Task SaveAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel) => db.WholeAsync(async () =>
    {
        foreach (var group in read.Where(r => r.Key.State != ListRowState.Same).Select(r => r.Value.Year.Id).Distinct().Order().ToList())
        {
            var members = read.Where(r => r.Value.Year.Id == group).ToList();
            var (bloc, planned, _, _, _) = members[0].Value;
            db.ChangeTracker.Clear();
            var year = await db.BlocYears.Include(y => y.Memberships).SingleOrDefaultAsync(y => y.Id == group, cancel) ?? await OpenAsync(bloc, planned, cancel);
            if (year.Version != planned.Version)
                throw new RuleBroken(Saving.ChangedMeanwhile);
            Apply(year, members, (_, broken) => throw broken);
            var joined = members.Count(m => m.Value.IsNew);
            var why = string.Join("; ", members.Where(m => m.Value.IsNew).Select(m => m.Key[Why]).Distinct());
            await db.SaveAsync(deed with { BlocYearId = year.Id, Why = why.Length > 0 ? why : null },
                joined > 0 ? $"nhập từ Excel {joined} đơn vị vào danh sách thành viên của {bloc.Name}" : $"nhập từ Excel thứ tự thành viên của {bloc.Name}", cancel);
        }
    }, cancel);

    private async Task<BlocYear> OpenAsync(Bloc bloc, BlocYear planned, CancellationToken cancel)
    {
        var code = book.Open.Single(y => y.Value == planned).Key.Year;
        var year = await db.Years.SingleOrDefaultAsync(y => y.Code == code, cancel);
        if (year is null)
            db.Add(year = new EmulationYear(bloc.Cycle, int.Parse(code.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture)));
        var opened = new BlocYear(bloc, year);
        db.Add(opened);
        return opened;
    }

    /// <summary>Units join the year, then all are put in the order that is asked for; those without a place keep theirs.</summary>
    private static void Apply(BlocYear year, IEnumerable<KeyValuePair<ListRow, (Bloc Bloc, BlocYear Year, Guid UnitId, int? Place, bool IsNew)>> members, Action<ListRow, RuleBroken> refused)
    {
        var places = new Dictionary<Guid, int>();
        foreach (var (row, member) in members)
        {
            try
            {
                if (member.IsNew)
                    year.Join(member.UnitId);
                if (member.Place is { } place)
                    places[member.UnitId] = place;
            }
            catch (RuleBroken broken)
            {
                refused(row, broken);
            }
        }

        var present = year.MemberUnitIds.ToList();
        var wanted = ListOrder.InOrder(present, id => places.TryGetValue(id, out var place) ? place : null);
        if (!wanted.SequenceEqual(present))
            year.Reorder(wanted);
    }

    private object?[] Cells(Bloc bloc, BlocYear year, Guid unitId)
    {
        var code = book.Open.First(y => y.Value == year).Key.Year;
        return [book.Written(bloc), code, (decimal)(year.MemberUnitIds.ToList().IndexOf(unitId) + 1), book.Written(unitId), null];
    }
}
