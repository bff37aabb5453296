using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Awards;

internal sealed class AwardDossierConfiguration : IEntityTypeConfiguration<AwardDossier>
{
    public void Configure(EntityTypeBuilder<AwardDossier> builder)
    {
        builder.Property(d => d.UnitName).HasMaxLength(Candidate.NameLength);
        builder.Property(d => d.AskedFor).HasMaxLength(AwardDossier.ReasonLength);
        builder.Property(d => d.NoticePlace).HasMaxLength(DossierOpinion.BodyLength);
        builder.Ignore(d => d.Decision);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(d => d.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(d => d.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Items).WithOne().HasForeignKey(i => i.DossierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Summaries).WithOne().HasForeignKey(s => s.DossierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Papers).WithOne().HasForeignKey(p => p.DossierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Notes).WithOne().HasForeignKey(n => n.DossierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Events).WithOne().HasForeignKey(e => e.DossierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Opinions).WithOne().HasForeignKey(o => o.DossierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Decisions).WithOne().HasForeignKey(e => e.DossierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.BlocYearId, d.Number }).IsUnique();
        builder.HasIndex(d => d.State);
    }
}

internal sealed class DossierItemConfiguration : IEntityTypeConfiguration<DossierItem>
{
    public void Configure(EntityTypeBuilder<DossierItem> builder)
    {
        builder.Property(i => i.AwardCode).HasMaxLength(AwardType.CodeLength);
        builder.Property(i => i.AwardName).HasMaxLength(AwardTypeVersion.NameLength);
        builder.Property(i => i.Authority).HasMaxLength(AwardTypeVersion.AuthorityLength);
        builder.Property(i => i.UnitName).HasMaxLength(Candidate.NameLength);
        builder.Property(i => i.PersonName).HasMaxLength(Candidate.NameLength);
        builder.Property(i => i.Position).HasMaxLength(Candidate.PositionLength);
        builder.Property(i => i.Achievement).HasMaxLength(Candidate.TextLength);
        builder.Property(i => i.InitiativeNames).HasMaxLength(Candidate.TextLength);
        builder.Property(i => i.EarlierTitles).HasMaxLength(Candidate.TextLength);
        builder.Property(i => i.Record).HasMaxLength(Selection.RecordLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(i => i.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(i => i.CandidateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AwardTypeVersion>().WithMany().HasForeignKey(i => i.VersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.DossierId, i.CandidateId }).IsUnique();
    }
}

internal sealed class MeritSummaryConfiguration : IEntityTypeConfiguration<MeritSummary>
{
    public void Configure(EntityTypeBuilder<MeritSummary> builder)
    {
        builder.Property(s => s.UnitName).HasMaxLength(Candidate.NameLength);
        builder.Property(s => s.PersonName).HasMaxLength(Candidate.NameLength);
        builder.Property(s => s.Position).HasMaxLength(Candidate.PositionLength);
        builder.Property(s => s.Situation).HasMaxLength(MeritSummary.Longest);
        builder.Property(s => s.Achievements).HasMaxLength(MeritSummary.Longest);
        builder.Property(s => s.Honours).HasMaxLength(MeritSummary.Longest);
        builder.Property(s => s.WrittenBy).HasMaxLength(Account.NameLength);
        builder.Property(s => s.ConfirmedBy).HasMaxLength(Account.NameLength);
        builder.Property(s => s.ConfirmedAs).HasMaxLength(Position.TitleLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DossierPaperConfiguration : IEntityTypeConfiguration<DossierPaper>
{
    public void Configure(EntityTypeBuilder<DossierPaper> builder)
    {
        builder.Property(p => p.Title).HasMaxLength(IssuedDocument.AbstractLength + 60);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(p => p.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChecklistNoteConfiguration : IEntityTypeConfiguration<ChecklistNote>
{
    public void Configure(EntityTypeBuilder<ChecklistNote> builder)
    {
        builder.Property(n => n.Key).HasMaxLength(ChecklistNote.KeyLength);
        builder.Property(n => n.Text).HasMaxLength(ChecklistNote.TextLength);
        builder.Property(n => n.By).HasMaxLength(Account.NameLength);
    }
}

internal sealed class DossierEventConfiguration : IEntityTypeConfiguration<DossierEvent>
{
    public void Configure(EntityTypeBuilder<DossierEvent> builder)
    {
        builder.Property(e => e.Words).HasMaxLength(AwardDossier.ReasonLength);
        builder.Property(e => e.By).HasMaxLength(Account.NameLength);
        builder.Property(e => e.Capacity).HasMaxLength(AuditEntry.CapacityLength);
    }
}

internal sealed class DossierOpinionConfiguration : IEntityTypeConfiguration<DossierOpinion>
{
    public void Configure(EntityTypeBuilder<DossierOpinion> builder)
    {
        builder.Property(o => o.Body).HasMaxLength(DossierOpinion.BodyLength);
        builder.Property(o => o.Document).HasMaxLength(DossierOpinion.DocumentLength);
        builder.Property(o => o.Text).HasMaxLength(AwardDossier.ReasonLength);
        builder.Property(o => o.By).HasMaxLength(Account.NameLength);
    }
}

internal sealed class DossierDecisionConfiguration : IEntityTypeConfiguration<DossierDecision>
{
    public void Configure(EntityTypeBuilder<DossierDecision> builder)
    {
        builder.Property(d => d.Number).HasMaxLength(DossierDecision.NumberLength);
        builder.Property(d => d.DecidedBy).HasMaxLength(DossierDecision.DeciderLength);
        builder.Property(d => d.Council).HasMaxLength(AwardDossier.ReasonLength);
        builder.Property(d => d.RecordedBy).HasMaxLength(Account.NameLength);
        builder.Property(d => d.RecordedAs).HasMaxLength(AuditEntry.CapacityLength);
        builder.Property(d => d.ConfirmedBy).HasMaxLength(Account.NameLength);
        builder.Property(d => d.ConfirmedAs).HasMaxLength(AuditEntry.CapacityLength);
        builder.Property(d => d.ReturnedReason).HasMaxLength(AwardDossier.ReasonLength);
        builder.HasMany(d => d.Lines).WithOne().HasForeignKey(l => l.DecisionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DecisionLineConfiguration : IEntityTypeConfiguration<DecisionLine>
{
    public void Configure(EntityTypeBuilder<DecisionLine> builder)
    {
        builder.Property(l => l.AwardCode).HasMaxLength(AwardType.CodeLength);
        builder.Property(l => l.AwardName).HasMaxLength(AwardTypeVersion.NameLength);
        builder.Property(l => l.Reason).HasMaxLength(ChecklistNote.TextLength);
    }
}
