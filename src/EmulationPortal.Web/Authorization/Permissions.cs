using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Web.Authorization;

/// <summary>Answers "may this person do that here, today?" from the matrix, the person's standing and what the address names.</summary>
public static class Permissions
{
    /// <summary>Whether the matrix allows the operation.</summary>
    public static bool May(Operation operation, Standing standing, Scope scope, DateOnly today) =>
        PermissionMatrix.GrantsOf(operation).Any(grant => Has(grant, standing, scope, today));

    /// <summary>Whether the person has a right in the given way. A missing scope is refusal, never "all".</summary>
    public static bool Has(Grant grant, Standing standing, Scope scope, DateOnly today) => grant switch
    {
        Grant.Public => true,
        Grant.SignedIn => standing.SignedIn,
        Grant.Administrator => standing.Roles.Contains(RoleNames.Administrator),
        Grant.OfficeStaff => standing.Roles.Contains(RoleNames.OfficeStaff),
        Grant.OfficeLead => standing.Roles.Contains(RoleNames.OfficeLead),
        Grant.OwnUnit => standing.Acting is { } position && scope.Unit?.UnitId == position.UnitId,
        Grant.OwnUnitLeader => standing.Acting is { Leads: true } position && scope.Unit?.UnitId == position.UnitId,
        Grant.Member => scope.BlocYear is not null && scope.ActingUnitIsMember,
        Grant.Chair => Leads(LeadershipRole.Chair, standing, scope, today),
        Grant.ViceChair => Leads(LeadershipRole.ViceChair, standing, scope, today),
        Grant.FormerLeader => standing.Acting is { } former && scope.Leaders.Any(l => l.UnitId == former.UnitId && l.BlocYearId == scope.BlocYear?.BlocYearId && l.From <= today && l.HandedOver),
        Grant.ChairLeader => standing.Acting is { Leads: true } && Leads(LeadershipRole.Chair, standing, scope, today),
        Grant.ViceChairLeader => standing.Acting is { Leads: true } && Leads(LeadershipRole.ViceChair, standing, scope, today),
        Grant.Appraiser => standing.SignedIn && scope.ActingUnitAppraises,
        Grant.Secretary => standing.SignedIn && scope.Meeting?.SecretaryAccountId == standing.AccountId && scope.BlocYear?.HandedOverOn is null,
        _ => throw new ArgumentOutOfRangeException(nameof(grant), grant, null),
    };

    private static bool Leads(LeadershipRole role, Standing standing, Scope scope, DateOnly today) =>
        standing.Acting is { } position
        && scope.Leaders.Any(l => l.UnitId == position.UnitId && l.Role == role && l.From <= today && !l.HandedOver);

    /// <summary>Why the person is refused and what to do, in Vietnamese.</summary>
    public static string Reason(Operation operation, Standing standing, Scope scope, DateOnly today)
    {
        if (standing.Acting is { } position && scope.Leaders.Any(l => l.UnitId == position.UnitId && l.HandedOver && l.BlocYearId == scope.BlocYear?.BlocYearId))
            return $"{scope.BlocYear!.Title} đã bàn giao ngày {scope.BlocYear.HandedOverOn:dd/MM/yyyy}, nên {position.UnitName} chỉ còn đọc, không thay đổi được nữa.";
        if (standing.Acting is { } early && scope.Leaders.FirstOrDefault(l => l.UnitId == early.UnitId && l.From > today) is { } term)
            return $"Nhiệm kỳ của {early.UnitName} bắt đầu từ ngày {term.From:dd/MM/yyyy}.";
        if (standing.Positions.Count > 1)
            return $"Bạn đang làm việc với tư cách {standing.Capacity}. Nếu việc này thuộc đơn vị khác của bạn, hãy đổi tư cách ở đầu trang.";
        var who = PermissionMatrix.GrantsOf(operation).Where(g => g is not Grant.Public and not Grant.SignedIn).Select(g => g.InWords(scope)).Distinct().ToList();
        return $"Việc này dành cho {(who.Count > 1 ? $"{string.Join(", ", who.SkipLast(1))} hoặc {who[^1]}" : who.FirstOrDefault())}. Bạn đang làm việc với tư cách {standing.Capacity}.";
    }

    /// <summary>A way of having a right, in Vietnamese.</summary>
    public static string InWords(this Grant grant, Scope? scope = null) => grant switch
    {
        Grant.Public => "mọi người",
        Grant.SignedIn => "người đã đăng nhập",
        Grant.Administrator => "quản trị viên",
        Grant.OfficeStaff => "chuyên viên thi đua - khen thưởng",
        Grant.OfficeLead => "lãnh đạo cơ quan thi đua - khen thưởng",
        Grant.OwnUnit => "người của chính đơn vị",
        Grant.OwnUnitLeader => "lãnh đạo của chính đơn vị",
        Grant.Member => "người của đơn vị thành viên",
        Grant.Chair => $"người của đơn vị {scope?.BlocYear?.ChairWord ?? "Trưởng khối"}",
        Grant.ViceChair => $"người của đơn vị {scope?.BlocYear?.ViceChairWord ?? "Phó Trưởng khối"}",
        Grant.FormerLeader => $"người của đơn vị {scope?.BlocYear?.ChairWord ?? "Trưởng khối"}, {scope?.BlocYear?.ViceChairWord ?? "Phó Trưởng khối"} đã bàn giao",
        Grant.ChairLeader => $"lãnh đạo đơn vị {scope?.BlocYear?.ChairWord ?? "Trưởng khối"}",
        Grant.ViceChairLeader => $"lãnh đạo đơn vị {scope?.BlocYear?.ViceChairWord ?? "Phó Trưởng khối"}",
        Grant.Appraiser => "cơ quan chuyên môn được bộ tiêu chí giao thẩm định",
        Grant.Secretary => "thư ký hội nghị",
        _ => throw new ArgumentOutOfRangeException(nameof(grant), grant, null),
    };
}
