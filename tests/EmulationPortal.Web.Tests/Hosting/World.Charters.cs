using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>A charter or plan made for a test.</summary>
public sealed record TestCharter(TestBlocYear Place, CharterKind Kind, Guid Id)
{
    /// <summary>Its address.</summary>
    public string Path => $"{Place.Path}/{(Kind == CharterKind.Plan ? "ke-hoach" : "quy-che")}";
}

/// <content>Charters and plans.</content>
public sealed partial class World
{
    /// <summary>Makes a charter or plan from the template and brings it as far as asked; comments are due on 20 June 2026, and it is passed on 9 June 2026.</summary>
    public async Task<TestCharter> CharterAsync(TestBlocYear place, CharterKind kind = CharterKind.Charter, CharterState state = CharterState.Draft, CharterTerms? terms = null)
    {
        await using var scope = app.Database(out var db);
        var blocYear = await db.BlocYears.Include(y => y.Memberships).SingleAsync(y => y.Id == place.BlocYearId);
        var bloc = await db.Blocs.SingleAsync(b => b.Id == place.BlocId);
        var facts = new CharterFacts(bloc.Name, bloc.Kind, bloc.Wording, await db.Years.SingleAsync(y => y.Id == blocYear.YearId), place.Members.Count, bloc.ParentAuthority, "Sở Nội vụ");
        var deed = Deed(place.BlocYearId);
        var charter = Charter.FromTemplate(kind, place.BlocYearId, facts, deed);
        if (terms is not null)
            charter.Agree(terms);
        if (state != CharterState.Draft)
            charter.Circulate(new DateOnly(2026, 6, 20), deed);
        if (state is CharterState.Adopted)
            charter.Adopt(Guid.CreateVersion7(), new DateOnly(2026, 6, 9));
        db.Add(charter);
        await db.SaveAsync(deed, "dựng quy chế, kế hoạch kiểm thử");
        return new TestCharter(place, kind, charter.Id);
    }

    /// <summary>Opens the next edition of a charter that was passed; a draft unless it is to be circulated.</summary>
    public async Task<TestCharter> AmendedAsync(TestCharter test, bool circulated = false)
    {
        await using var scope = app.Database(out var db);
        var charter = await db.Charters.Whole().SingleAsync(c => c.Id == test.Id);
        var year = await db.Years.SingleAsync(y => db.BlocYears.Any(b => b.Id == charter.BlocYearId && b.YearId == y.Id));
        var next = charter.NextEdition(year, Deed(charter.BlocYearId));
        if (circulated)
            next.Circulate(new DateOnly(2026, 6, 20), Deed(charter.BlocYearId));
        db.Add(next);
        await db.SaveAsync(Deed(charter.BlocYearId), "dựng bản sửa đổi kiểm thử");
        return test with { Id = next.Id };
    }

    /// <summary>Reads a charter or plan as it is kept.</summary>
    public async Task<Charter> ReadCharterAsync(TestCharter test)
    {
        await using var scope = app.Database(out var db);
        return await db.Charters.Whole().AsNoTracking().SingleAsync(c => c.Id == test.Id);
    }

    /// <summary>Reads the latest charter or plan of a bloc-year; null where there is none.</summary>
    public async Task<Charter?> LatestCharterAsync(TestBlocYear place, CharterKind kind = CharterKind.Charter)
    {
        await using var scope = app.Database(out var db);
        return await db.Charters.Whole().AsNoTracking().Where(c => c.BlocYearId == place.BlocYearId && c.Kind == kind).OrderByDescending(c => c.Edition).FirstOrDefaultAsync();
    }
}
