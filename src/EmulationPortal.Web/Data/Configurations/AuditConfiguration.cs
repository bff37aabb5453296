using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(e => e.PersonName).HasMaxLength(Account.NameLength);
        builder.Property(e => e.Capacity).HasMaxLength(AuditEntry.CapacityLength);
        builder.Property(e => e.Sentence).HasMaxLength(AuditEntry.SentenceLength);
        builder.Property(e => e.Why).HasMaxLength(AuditEntry.WhyLength);
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.HasIndex(e => new { e.ChainId, e.Sequence }).IsUnique();
        builder.HasIndex(e => new { e.AccountId, e.At });
    }
}

internal sealed class AuditChainConfiguration : IEntityTypeConfiguration<AuditChain>
{
    public void Configure(EntityTypeBuilder<AuditChain> builder) => builder.Property(c => c.LastHash).HasMaxLength(64);
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(a => a.FullName).HasMaxLength(Account.NameLength);
        builder.Property(a => a.Folded).HasMaxLength(1000);
    }
}
