using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Blocs;

internal sealed class LeadershipTermConfiguration : IEntityTypeConfiguration<LeadershipTerm>
{
    public void Configure(EntityTypeBuilder<LeadershipTerm> builder)
    {
        builder.Property(t => t.Document).HasMaxLength(LeadershipTerm.DocumentLength);
        builder.Property(t => t.EndDocument).HasMaxLength(LeadershipTerm.DocumentLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(t => t.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Covers).WithOne().HasForeignKey(c => c.TermId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TermCoverageConfiguration : IEntityTypeConfiguration<TermCoverage>
{
    public void Configure(EntityTypeBuilder<TermCoverage> builder)
    {
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(c => c.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.BlocYearId, c.UnitId });
        builder.HasIndex(c => c.ChairOf).IsUnique();
    }
}
