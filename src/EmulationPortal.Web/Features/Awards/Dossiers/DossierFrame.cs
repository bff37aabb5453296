using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>What the papers of a dossier print around their facts.</summary>
/// <param name="Year">"năm 2026", inside a sentence.</param>
/// <param name="DateYear">The calendar year of the date line, whose day is left open.</param>
/// <param name="Authority">Who organised the bloc: "UBND tỉnh Đồng Tháp".</param>
/// <param name="ChairUnitName">Null until announced.</param>
/// <param name="ProposerSuperior">First line of the letterhead where a unit proposes for itself.</param>
/// <param name="ConsensusOn">The day of the conference that agreed on the candidates.</param>
/// <param name="Office">The office that appraises.</param>
internal sealed record DossierFrame(
    string BlocName, BlocKind Kind, BlocWording Wording, string Year, int DateYear, string Authority, string? ChairUnitName, string? ProposerSuperior, DateOnly? ConsensusOn, string Office, string OfficeSymbol)
{
    /// <summary>"Ủy ban nhân dân tỉnh Đồng Tháp": body text writes it out.</summary>
    public string AuthorityInFull => InFull(Authority);

    /// <summary>"tỉnh Đồng Tháp".</summary>
    public string Province => Authority.StartsWith("UBND ", StringComparison.Ordinal) ? Authority["UBND ".Length..] : Authority;

    /// <summary>UBND written out, as body text has it.</summary>
    public static string InFull(string words) => words.Replace("UBND", "Ủy ban nhân dân", StringComparison.Ordinal);

    /// <summary>Reads it for the bloc-year the visit names.</summary>
    public static async Task<DossierFrame> ReadAsync(PortalDbContext db, Visit visit, IConfiguration configuration, AwardDossier dossier, CancellationToken cancel)
    {
        var year = visit.BlocYear;
        var bloc = await db.Blocs.AsNoTracking().Where(b => b.Id == year.BlocId).Select(b => new { b.Name, b.Kind, b.Wording, b.ParentAuthority }).SingleAsync(cancel);
        var chair = visit.Scope.Leaders.FirstOrDefault(l => l.BlocYearId == year.BlocYearId && l.Role == LeadershipRole.Chair)?.UnitId;
        var chairName = await db.Units.Where(u => u.Id == chair).Select(u => u.Name).SingleOrDefaultAsync(cancel);
        var parent = dossier.UnitId is null ? null : await db.Units.Where(u => u.Id == dossier.UnitId).Select(u => u.ParentName).SingleAsync(cancel);
        var agreed = await db.AwardReviews.Where(r => r.BlocYearId == year.BlocYearId).SelectMany(r => r.Agreements).Select(a => (DateOnly?)a.On).SingleOrDefaultAsync(cancel);
        return new DossierFrame(bloc.Name, bloc.Kind, bloc.Wording, char.ToLowerInvariant(year.YearLabel[0]) + year.YearLabel[1..], visit.Today.Year, bloc.ParentAuthority, chairName,
            dossier.UnitId is null ? null : parent?.ToUpper(VietnameseText.Culture) ?? bloc.Wording.SuperiorBody, agreed, configuration.OfficeName(), configuration.OfficeSymbol());
    }

    /// <summary>The letterhead of the bloc, or of the unit that proposes for itself.</summary>
    public Letterhead HeadOf(AwardDossier dossier, string kind) => dossier.UnitName is { } unit
        ? new Letterhead(ProposerSuperior!, unit.ToUpper(VietnameseText.Culture)) { Number = new DocumentNumber(kind), PlaceAndDate = new PlaceAndDate(Wording.Place, DateYear) }
        : new Letterhead(Wording.SuperiorBody, Wording.BodyName) { Number = new DocumentNumber($"{kind}-{Wording.DocumentSymbol}"), PlaceAndDate = new PlaceAndDate(Wording.Place, DateYear) };

    /// <summary>Who proposes: the unit for itself, or the bloc.</summary>
    public string ProposerOf(AwardDossier dossier) => dossier.UnitName ?? BlocName;

    /// <summary>Who signs for it.</summary>
    public Signer SignerOf(AwardDossier dossier, string? name, string? title) =>
        dossier.UnitName is null ? BlocSigner.Of(Kind, Wording, name, title, ChairUnitName) : new Signer(name ?? "", SignerCapacity.Of(title));
}
