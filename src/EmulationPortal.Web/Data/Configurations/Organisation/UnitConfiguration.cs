using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Organisation;

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.Property(u => u.Code).HasMaxLength(Unit.CodeLength);
        builder.Property(u => u.Name).HasMaxLength(Unit.NameLength);
        builder.Property(u => u.Abbreviation).HasMaxLength(Unit.AbbreviationLength);
        builder.Property(u => u.Aliases).HasMaxLength(Unit.AliasesLength);
        builder.Property(u => u.ParentName).HasMaxLength(Unit.ParentLength);
        builder.Property(u => u.DissolutionReason).HasMaxLength(Unit.ReasonLength);
        builder.Property(u => u.Folded).HasMaxLength(3000);
        builder.HasOne<Unit>().WithMany().HasForeignKey(u => u.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(u => u.Code).IsUnique();
    }
}

internal sealed class PositionConfiguration : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> builder)
    {
        builder.Property(p => p.Title).HasMaxLength(Position.TitleLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SingleUseLinkConfiguration : IEntityTypeConfiguration<SingleUseLink>
{
    public void Configure(EntityTypeBuilder<SingleUseLink> builder)
    {
        builder.Property(l => l.SecretHash).HasMaxLength(SingleUseLink.HashLength);
        builder.Property(l => l.MadeBy).HasMaxLength(SingleUseLink.MakerLength);
        builder.Property(l => l.ReturnReason).HasMaxLength(SingleUseLink.ReasonLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => l.SecretHash).IsUnique();
        builder.HasIndex(l => l.SubjectId);
    }
}
