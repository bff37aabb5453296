using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Scoring;

internal sealed class ScoringRoundConfiguration : IEntityTypeConfiguration<ScoringRound>
{
    public void Configure(EntityTypeBuilder<ScoringRound> builder)
    {
        builder.Property(r => r.TableNote).HasMaxLength(ScoringRound.ReasonLength);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(r => r.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CriteriaSheet>().WithMany().HasForeignKey(r => r.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(r => r.TableMeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Dates).WithOne().HasForeignKey(d => d.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Events).WithOne().HasForeignKey(e => e.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Assignments).WithOne().HasForeignKey(a => a.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Conflicts).WithOne().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Exclusions).WithOne().HasForeignKey(e => e.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.BallotPlaces).WithOne().HasForeignKey(p => p.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => r.BlocYearId).IsUnique();
    }
}

internal sealed class StageDatesConfiguration : IEntityTypeConfiguration<StageDates>
{
    public void Configure(EntityTypeBuilder<StageDates> builder)
    {
        builder.Property(d => d.MovedReason).HasMaxLength(ScoringRound.ReasonLength);
        builder.Property(d => d.MovedBy).HasMaxLength(Account.NameLength);
        builder.HasIndex(d => new { d.RoundId, d.Stage }).IsUnique();
    }
}

internal sealed class StageEventConfiguration : IEntityTypeConfiguration<StageEvent>
{
    public void Configure(EntityTypeBuilder<StageEvent> builder)
    {
        builder.Property(e => e.By).HasMaxLength(Account.NameLength);
        builder.Property(e => e.Capacity).HasMaxLength(AuditEntry.CapacityLength);
        builder.Property(e => e.Reason).HasMaxLength(ScoringRound.ReasonLength);
    }
}

internal sealed class CheckAssignmentConfiguration : IEntityTypeConfiguration<CheckAssignment>
{
    public void Configure(EntityTypeBuilder<CheckAssignment> builder)
    {
        builder.HasOne<Unit>().WithMany().HasForeignKey(a => a.CheckerUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(a => a.CheckedUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.RoundId, a.CheckerUnitId, a.CheckedUnitId }).IsUnique();
    }
}

internal sealed class ConflictDeclarationConfiguration : IEntityTypeConfiguration<ConflictDeclaration>
{
    public void Configure(EntityTypeBuilder<ConflictDeclaration> builder)
    {
        builder.Property(c => c.Reason).HasMaxLength(ConflictDeclaration.ReasonLength);
        builder.Property(c => c.By).HasMaxLength(Account.NameLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.CardUnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ExclusionConfiguration : IEntityTypeConfiguration<Exclusion>
{
    public void Configure(EntityTypeBuilder<Exclusion> builder)
    {
        builder.Property(e => e.Cause).HasMaxLength(Exclusion.CauseLength);
        builder.Property(e => e.Document).HasMaxLength(Exclusion.DocumentLength);
        builder.Property(e => e.By).HasMaxLength(Account.NameLength);
        builder.Property(e => e.WithdrawnReason).HasMaxLength(Exclusion.CauseLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(e => e.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TieBallotPlaceConfiguration : IEntityTypeConfiguration<TieBallotPlace>
{
    public void Configure(EntityTypeBuilder<TieBallotPlace> builder)
    {
        builder.Property(p => p.Record).HasMaxLength(TieBallotPlace.RecordLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.RoundId, p.UnitId }).IsUnique();
    }
}
