using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Awards;

internal sealed class AwardTypeConfiguration : IEntityTypeConfiguration<AwardType>
{
    public void Configure(EntityTypeBuilder<AwardType> builder)
    {
        builder.Property(t => t.Code).HasMaxLength(AwardType.CodeLength);
        builder.Ignore(t => t.Latest);
        builder.HasMany(t => t.Versions).WithOne().HasForeignKey(v => v.TypeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => t.Code).IsUnique();
    }
}

internal sealed class AwardTypeVersionConfiguration : IEntityTypeConfiguration<AwardTypeVersion>
{
    public void Configure(EntityTypeBuilder<AwardTypeVersion> builder)
    {
        builder.Property(v => v.Name).HasMaxLength(AwardTypeVersion.NameLength);
        builder.Property(v => v.Authority).HasMaxLength(AwardTypeVersion.AuthorityLength);
        builder.Property(v => v.Decider).HasMaxLength(AwardTypeVersion.AuthorityLength);
        builder.Property(v => v.LegalSource).HasMaxLength(AwardTypeVersion.SourceLength);
        builder.Property(v => v.LegalTextCode).HasMaxLength(LegalText.CodeLength);
        builder.Property(v => v.ToVerify).HasMaxLength(AwardTypeVersion.ToVerifyLength);
        builder.Property(v => v.VerifiedNote).HasMaxLength(AwardTypeVersion.NoteLength);
        builder.Property(v => v.VerifiedBy).HasMaxLength(Account.NameLength);
        builder.HasMany(v => v.Conditions).WithOne().HasForeignKey(c => c.VersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.TypeId, v.InForceFrom }).IsUnique();
    }
}

internal sealed class AwardConditionConfiguration : IEntityTypeConfiguration<AwardCondition>
{
    public void Configure(EntityTypeBuilder<AwardCondition> builder)
    {
        builder.Property(c => c.Text).HasMaxLength(AwardCondition.TextLength);
        builder.Property(c => c.Word).HasMaxLength(AwardCondition.WordLength);
    }
}
