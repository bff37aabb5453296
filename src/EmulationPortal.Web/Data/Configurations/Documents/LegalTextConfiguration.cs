using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Documents;

internal sealed class LegalTextConfiguration : IEntityTypeConfiguration<LegalText>
{
    public void Configure(EntityTypeBuilder<LegalText> builder)
    {
        builder.Property(t => t.Code).HasMaxLength(LegalText.CodeLength);
        builder.Property(t => t.ReferenceKey).HasMaxLength(LegalText.CodeLength);
        builder.Property(t => t.Number).HasMaxLength(LegalText.NumberLength);
        builder.Property(t => t.Title).HasMaxLength(LegalText.TitleLength);
        builder.Property(t => t.Issuer).HasMaxLength(LegalText.IssuerLength);
        builder.Property(t => t.Province).HasMaxLength(LegalText.ProvinceLength);
        builder.Property(t => t.Source).HasMaxLength(LegalText.SourceLength);
        builder.Property(t => t.ToVerify).HasMaxLength(LegalText.ToVerifyLength);
        builder.Property(t => t.VerifiedNote).HasMaxLength(LegalText.NoteLength);
        builder.Property(t => t.Folded).HasMaxLength(LegalText.FoldedLength);
        builder.HasOne<LegalText>().WithMany().HasForeignKey(t => t.ReplacedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Bloc>().WithMany().HasForeignKey(t => t.BlocId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.Code).IsUnique();
        builder.HasIndex(t => t.ReferenceKey).IsUnique();
    }
}
