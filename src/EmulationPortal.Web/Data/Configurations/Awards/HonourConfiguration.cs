using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Awards;

internal sealed class HonourConfiguration : IEntityTypeConfiguration<Honour>
{
    public void Configure(EntityTypeBuilder<Honour> builder)
    {
        builder.Property(h => h.UnitName).HasMaxLength(Honour.NameLength);
        builder.Property(h => h.PersonName).HasMaxLength(Honour.NameLength);
        builder.Property(h => h.Position).HasMaxLength(Honour.PositionLength);
        builder.Property(h => h.AwardTypeCode).HasMaxLength(AwardType.CodeLength);
        builder.Property(h => h.AwardName).HasMaxLength(AwardTypeVersion.NameLength);
        builder.Property(h => h.DecisionNumber).HasMaxLength(Honour.NumberLength);
        builder.Property(h => h.DecidedBy).HasMaxLength(Honour.DeciderLength);
        builder.Property(h => h.EnteredBy).HasMaxLength(Account.NameLength);
        builder.Property(h => h.EnteredAs).HasMaxLength(AuditEntry.CapacityLength);
        builder.Property(h => h.WithdrawnReason).HasMaxLength(Honour.ReasonLength);
        builder.Property(h => h.WithdrawnBy).HasMaxLength(Account.NameLength);
        builder.Property(h => h.Folded).HasMaxLength(3000);
        builder.Property(h => h.Key).HasMaxLength(Honour.KeyLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(h => h.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(h => h.Key).IsUnique();
        builder.HasIndex(h => h.ForYear);
    }
}
