using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs;

/// <summary>The deeds about blocs and the opening of their years.</summary>
public sealed class BlocService(PortalDbContext db)
{
    public static readonly Rule CodeTaken = new("bloc.code-taken", "Đã có khối, cụm dùng tên “{0}” trong địa chỉ. Hãy chọn tên khác.");
    public static readonly Rule AlreadyOpen = new("bloc-year.already-open", "{0} của {1} đã mở.");

    /// <summary>Words that stand in the same place of an address.</summary>
    internal static readonly string[] Reserved = ["tao-moi", "excel"];

    /// <summary>Makes a bloc; returns its part of addresses.</summary>
    /// <exception cref="RuleBroken"><see cref="CodeTaken"/>, <see cref="Bloc.CodeUnclear"/>, <see cref="Bloc.NameNeeded"/>, <see cref="Bloc.WordingNeeded"/>.</exception>
    public async Task<string> CreateAsync(NewBlocForm form, Deed deed, CancellationToken cancel)
    {
        var code = string.IsNullOrWhiteSpace(form.Code) ? Bloc.ProposeCode(form.Name) : form.Code.Trim();
        var bloc = new Bloc(code, form.Kind!.Value, form.Cycle!.Value, form.Name, form.Description, form.ParentAuthority, form.Wording());
        if (Reserved.Contains(code) || await db.Blocs.AnyAsync(b => b.Code == code, cancel))
            throw new RuleBroken(CodeTaken, code) { Field = nameof(form.Code) };
        db.Add(bloc);
        await db.SaveAsync(deed, $"lập {bloc.Name}", cancel);
        return code;
    }

    /// <summary>Changes names and words.</summary>
    /// <exception cref="RuleBroken"><see cref="Bloc.NameNeeded"/>, <see cref="Bloc.WordingNeeded"/>.</exception>
    public async Task DescribeAsync(string code, BlocForm form, Deed deed, CancellationToken cancel)
    {
        var bloc = await FindAsync(code, cancel);
        bloc.Describe(form.Name, form.Description, form.ParentAuthority, form.Wording());
        db.Expect(bloc, form.Version);
        await db.SaveAsync(deed, $"sửa thông tin {bloc.Name}", cancel);
    }

    /// <summary>Ends the bloc; its years stay.</summary>
    /// <exception cref="RuleBroken"><see cref="Bloc.AlreadyDissolved"/>, <see cref="Bloc.DissolutionNeedsReason"/>.</exception>
    public async Task DissolveAsync(string code, DissolveBlocForm form, Deed deed, CancellationToken cancel)
    {
        var bloc = await FindAsync(code, cancel);
        bloc.Dissolve(form.LastDay!.Value, form.Reason);
        db.Expect(bloc, form.Version);
        await db.SaveAsync(deed, $"giải thể {bloc.Name} từ ngày {bloc.DissolvedOn:dd/MM/yyyy}", cancel);
    }

    /// <summary>Opens a year, with the members of the newest year before it when asked; returns its part of addresses.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadyOpen"/>, <see cref="Bloc.Dissolved"/>, <see cref="EmulationYear.YearOutOfRange"/>.</exception>
    public async Task<string> OpenYearAsync(string code, OpenYearForm form, Deed deed, CancellationToken cancel)
    {
        var bloc = await FindAsync(code, cancel);
        var first = form.FirstYear!.Value;
        var before = form.CarryMembers
            ? await db.BlocYears.Where(y => y.BlocId == bloc.Id).Join(db.Years, y => y.YearId, e => e.Id, (y, e) => new { y, e.FirstYear })
                .Where(x => x.FirstYear < first).OrderByDescending(x => x.FirstYear).Select(x => x.y.Id).FirstOrDefaultAsync(cancel)
            : Guid.Empty;
        return await OpenAsync(bloc, first, before, deed, cancel);
    }

    /// <summary>Prepares the year that follows a bloc-year, with its members; returns its part of addresses.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadyOpen"/>, <see cref="Bloc.Dissolved"/>.</exception>
    public async Task<string> PrepareNextAsync(Guid blocYearId, Deed deed, CancellationToken cancel)
    {
        var here = await db.BlocYears.AsNoTracking().SingleAsync(y => y.Id == blocYearId, cancel);
        var bloc = await db.Blocs.SingleAsync(b => b.Id == here.BlocId, cancel);
        var year = await db.Years.SingleAsync(y => y.Id == here.YearId, cancel);
        return await OpenAsync(bloc, year.FirstYear + 1, here.Id, deed, cancel);
    }

    private async Task<string> OpenAsync(Bloc bloc, int firstYear, Guid membersFrom, Deed deed, CancellationToken cancel)
    {
        var year = await db.Years.SingleOrDefaultAsync(y => y.Cycle == bloc.Cycle && y.FirstYear == firstYear, cancel);
        if (year is null)
            db.Add(year = new EmulationYear(bloc.Cycle, firstYear));
        else if (await db.BlocYears.AnyAsync(y => y.BlocId == bloc.Id && y.YearId == year.Id, cancel))
            throw new RuleBroken(AlreadyOpen, year.Label, bloc.Name) { Field = nameof(OpenYearForm.FirstYear) };
        var before = await db.BlocYears.Include(y => y.Memberships).AsNoTracking().SingleOrDefaultAsync(y => y.Id == membersFrom, cancel);
        var opened = before?.PrepareNext(bloc, year) ?? new BlocYear(bloc, year);
        db.Add(opened);
        var (code, label) = (year.Code, year.Label);
        try
        {
            await db.SaveAsync(deed with { BlocYearId = opened.Id }, $"mở {year.LabelInSentence} của {bloc.Name}, {opened.Memberships.Count} đơn vị thành viên", cancel);
        }
        catch (DbUpdateException clash) when (clash is not DbUpdateConcurrencyException && clash.IsUniqueClash())
        {
            throw new RuleBroken(AlreadyOpen, label, bloc.Name) { Field = nameof(OpenYearForm.FirstYear) };
        }

        return code;
    }

    private Task<Bloc> FindAsync(string code, CancellationToken cancel) => db.Blocs.SingleAsync(b => b.Code == code, cancel);
}
