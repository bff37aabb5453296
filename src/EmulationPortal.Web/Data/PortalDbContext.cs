using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Domain.Scoring;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EmulationPortal.Web.Data;

/// <summary>
/// The portal's data. Portal rows are saved only through <see cref="SaveAsync"/>, which writes change, version and audit in one transaction;
/// a bare save of anything but Identity's own rows throws.
/// </summary>
public abstract class PortalDbContext(DbContextOptions options) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Position> Positions => Set<Position>();
    public DbSet<SingleUseLink> SingleUseLinks => Set<SingleUseLink>();
    public DbSet<Bloc> Blocs => Set<Bloc>();
    public DbSet<EmulationYear> Years => Set<EmulationYear>();
    public DbSet<BlocYear> BlocYears => Set<BlocYear>();
    public DbSet<LeadershipTerm> LeadershipTerms => Set<LeadershipTerm>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<IssuedDocument> IssuedDocuments => Set<IssuedDocument>();
    public DbSet<OfficeRegister> OfficeRegisters => Set<OfficeRegister>();
    public DbSet<ReportTemplate> ReportTemplates => Set<ReportTemplate>();
    public DbSet<UnitReport> UnitReports => Set<UnitReport>();
    public DbSet<BlocReport> BlocReports => Set<BlocReport>();
    public DbSet<ReportVersion> ReportVersions => Set<ReportVersion>();
    public DbSet<SetAsideText> SetAsideTexts => Set<SetAsideText>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<InvitationReply> InvitationReplies => Set<InvitationReply>();
    public DbSet<Photo> Photos => Set<Photo>();
    public DbSet<Minutes> Minutes => Set<Minutes>();
    public DbSet<RegistrationRound> RegistrationRounds => Set<RegistrationRound>();
    public DbSet<EmulationRegistration> Registrations => Set<EmulationRegistration>();
    public DbSet<Pledge> Pledges => Set<Pledge>();
    public DbSet<Progress> Progress => Set<Progress>();
    public DbSet<Charter> Charters => Set<Charter>();
    public DbSet<CriteriaSheet> CriteriaSheets => Set<CriteriaSheet>();
    public DbSet<ScoringRound> ScoringRounds => Set<ScoringRound>();
    public DbSet<Scorecard> Scorecards => Set<Scorecard>();
    public DbSet<CrossCheck> CrossChecks => Set<CrossCheck>();
    public DbSet<Ranking> Rankings => Set<Ranking>();
    public DbSet<Appeal> Appeals => Set<Appeal>();
    public DbSet<AwardType> AwardTypes => Set<AwardType>();
    public DbSet<AwardReview> AwardReviews => Set<AwardReview>();
    public DbSet<Ballot> Ballots => Set<Ballot>();
    public DbSet<BallotVoter> BallotVoters => Set<BallotVoter>();
    public DbSet<BallotBox> BallotBoxes => Set<BallotBox>();
    public DbSet<BallotKeeper> BallotKeepers => Set<BallotKeeper>();
    public DbSet<SealedPaper> SealedPapers => Set<SealedPaper>();
    public DbSet<AwardDossier> AwardDossiers => Set<AwardDossier>();
    public DbSet<Honour> Honours => Set<Honour>();
    public DbSet<LegalText> LegalTexts => Set<LegalText>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditChain> AuditChains => Set<AuditChain>();
    public DbSet<SessionKey> SessionKeys => Set<SessionKey>();
    public DbSet<SentForm> SentForms => Set<SentForm>();

    /// <summary>Of all bloc-years; changed through <see cref="BlocYear"/>.</summary>
    public IQueryable<Membership> Memberships => Set<Membership>();

    /// <summary>Of all terms; changed through <see cref="LeadershipTerm"/>.</summary>
    public IQueryable<TermCoverage> TermCoverages => Set<TermCoverage>();

    /// <summary>Of all meetings; changed through <see cref="Meeting"/>.</summary>
    public IQueryable<MeetingYear> MeetingYears => Set<MeetingYear>();

    /// <summary>
    /// Saves everything tracked as one deed: versions raised, the audit row written, all in one transaction.
    /// </summary>
    /// <param name="deed">Who acts, for which unit, when, why.</param>
    /// <param name="sentence">What was done, as a Vietnamese sentence without its subject: "gửi Báo cáo sơ kết".</param>
    /// <param name="cancel">Gives up waiting; nothing is saved then.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody saved a newer version in the meantime.</exception>
    /// <exception cref="RuleBroken"><see cref="SingleUseLink.NotUsable"/>: the link the deed was to spend does not work any more.</exception>
    public Task SaveAsync(Deed deed, string sentence, CancellationToken cancel = default)
    {
        DeedsDone++;
        return DeedSaving.SaveAsync(this, deed, sentence, cancel);
    }

    /// <summary>How many deeds were saved, or tried, through this context.</summary>
    public int DeedsDone { get; private set; }

    /// <summary>Makes the save fail unless the stored version still is the one the form was filled from.</summary>
    public void Expect(Root root, long version)
    {
        var stored = Entry(root).Property(r => r.Version);
        stored.OriginalValue = version;
        stored.IsModified = true; // compared even when only parts of the root change
    }

    /// <summary>Forgets what the request before it left in a context that is used again.</summary>
    internal PortalDbContext Anew()
    {
        (DeedsDone, SendingForm, SpendingLink, SavingDeed) = (0, null, null, false);
        return this;
    }

    /// <summary>The form whose deed the next save is; null when no form is being sent, or once its deed is done.</summary>
    public Guid? SendingForm { get; set; }

    /// <summary>The single-use link that the next deed spends, in the same save; null when the deed is done without one, or once it is done.</summary>
    public Guid? SpendingLink { get; set; }

    /// <summary>Set while <see cref="SaveAsync"/> runs.</summary>
    internal bool SavingDeed { get; set; }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("The portal saves asynchronously, through SaveAsync(deed).");

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var account in ChangeTracker.Entries<Account>().Where(e => e.State is EntityState.Added or EntityState.Modified))
            account.Entity.Folded = VietnameseText.SearchKey(account.Entity.FullName, account.Entity.Email);
        if (SavingDeed)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (ChangeTracker.Entries().FirstOrDefault(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !IsIdentity(e.Entity)) is { } stray)
            throw new InvalidOperationException($"{stray.Metadata.ClrType.Name} must be saved through SaveAsync(deed).");
        using var turn = await SqliteTurn.TakeAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private static bool IsIdentity(object entity) =>
        entity is Account or IdentityRole<Guid> or SessionKey || entity.GetType().Namespace?.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal) == true;

    /// <summary>Length of Identity's text keys: short enough for three of them in one SQL Server key (900 bytes), and the same for the running portal and the migration tool.</summary>
    private const int TextKeyLength = 128;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<decimal>().HaveConversion<TenThousandthsConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(Root).IsAssignableFrom(entity.ClrType))
                entity.FindProperty(nameof(Root.Version))!.IsConcurrencyToken = true;
            foreach (var key in entity.GetProperties().Where(p => p.IsPrimaryKey() && p.ClrType == typeof(Guid)))
                key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            foreach (var key in entity.GetProperties().Where(p => p.IsPrimaryKey() && p.ClrType == typeof(string)))
                key.SetMaxLength(TextKeyLength);
        }
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time.ToUniversalTime(),
        time => DateTime.SpecifyKind(time, DateTimeKind.Utc));

    /// <summary>Points and figures as whole ten-thousandths: SQLite orders decimals as text (domain §6).</summary>
    private sealed class TenThousandthsConverter() : ValueConverter<decimal, long>(
        value => (long)decimal.Round(value * 10_000m, 0, MidpointRounding.AwayFromZero), stored => stored / 10_000m);
}
