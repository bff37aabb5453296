using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>What papers of a ballot print around it.</summary>
/// <param name="Year">"năm 2026".</param>
/// <param name="Absent">Member units that were not present when it was opened.</param>
public sealed record BallotFrame(string BlocName, BlocKind Kind, BlocWording Wording, string Year, string? MeetingTitle, string? MeetingPlace, string? MeetingChair, IReadOnlyList<string> Absent)
{
    /// <summary>Reads it for the bloc-year the visit names.</summary>
    internal static async Task<BallotFrame> ReadAsync(PortalDbContext db, Visit visit, Ballot ballot, CancellationToken cancel)
    {
        var bloc = await db.Blocs.AsNoTracking().Where(b => b.Id == visit.BlocYear.BlocId).Select(b => new { b.Name, b.Kind, b.Wording }).SingleAsync(cancel);
        var meeting = await db.Meetings.AsNoTracking().Include(m => m.Presiders).SingleOrDefaultAsync(m => m.Years.Any(y => y.BlocYearId == ballot.BlocYearId && y.Number == ballot.MeetingNumber), cancel);
        var present = ballot.Voters.Select(v => v.UnitId).ToList();
        var absent = ballot.OpenedAt is null ? [] : await db.BlocYears.Where(y => y.Id == ballot.BlocYearId).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null && !present.Contains(m.UnitId)).OrderBy(m => m.Order)
            .Join(db.Units, m => m.UnitId, u => u.Id, (_, u) => u.Name).ToListAsync(cancel);
        return new BallotFrame(bloc.Name, bloc.Kind, bloc.Wording, $"{char.ToLowerInvariant(visit.BlocYear.YearLabel[0])}{visit.BlocYear.YearLabel[1..]}", meeting?.Title, meeting?.Place, meeting?.Chair?.Person.Name, absent);
    }

    /// <summary>Letterhead; the number, where the kind has one, is left to the clerk.</summary>
    public Letterhead Letterhead(DocumentKind? kind) => new(Wording.SuperiorBody, Wording.BodyName)
    {
        Number = kind is { } numbered ? new DocumentNumber($"{numbered.Abbreviation()}-{Wording.DocumentSymbol}") : null,
    };

    /// <summary>The title over the last line "của Khối …".</summary>
    public IReadOnlyList<string> Abstract(Ballot ballot) => [ballot.Title + (ballot.Round > 1 ? $" (vòng {ballot.Round})" : ""), $"của {BlocName}"];
}
