using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Scoring;

internal sealed class RankingConfiguration : IEntityTypeConfiguration<Ranking>
{
    public void Configure(EntityTypeBuilder<Ranking> builder)
    {
        builder.Property(r => r.ClosedBy).HasMaxLength(Account.NameLength);
        builder.Property(r => r.Sha256).HasMaxLength(64);
        builder.Ignore(r => r.LeadingUnit);
        builder.HasOne<ScoringRound>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(r => r.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CriteriaSheet>().WithMany().HasForeignKey(r => r.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Ranking>().WithMany().HasForeignKey(r => r.ReplacesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Entries).WithOne().HasForeignKey(e => e.RankingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.RoundId, r.ClosedAt });
    }
}

internal sealed class RankingEntryConfiguration : IEntityTypeConfiguration<RankingEntry>
{
    public void Configure(EntityTypeBuilder<RankingEntry> builder)
    {
        builder.Property(e => e.UnitName).HasMaxLength(RankingEntry.NameLength);
        builder.Property(e => e.BandReached).HasMaxLength(ScoreBand.NameLength);
        builder.Property(e => e.Band).HasMaxLength(ScoreBand.NameLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(e => e.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(e => e.Groups);
        builder.HasIndex(e => new { e.RankingId, e.UnitId }).IsUnique();
    }
}

internal sealed class AppealConfiguration : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> builder)
    {
        builder.Property(a => a.Text).HasMaxLength(Appeal.Longest);
        builder.Property(a => a.Answer).HasMaxLength(Appeal.Longest);
        builder.Property(a => a.Effect).HasMaxLength(Appeal.Longest);
        builder.Property(a => a.By).HasMaxLength(Account.NameLength);
        builder.Property(a => a.Capacity).HasMaxLength(AuditEntry.CapacityLength);
        builder.Property(a => a.AnsweredBy).HasMaxLength(Account.NameLength);
        builder.HasOne<Ranking>().WithMany().HasForeignKey(a => a.RankingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(a => a.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
