using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Documents;

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.Property(f => f.FileName).HasMaxLength(StoredFile.NameLength);
        builder.Property(f => f.ContentType).HasMaxLength(StoredFile.TypeLength);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.GivenBy).HasMaxLength(Account.NameLength);
    }
}

internal sealed class IssuedDocumentConfiguration : IEntityTypeConfiguration<IssuedDocument>
{
    public void Configure(EntityTypeBuilder<IssuedDocument> builder)
    {
        builder.Property(d => d.Abstract).HasMaxLength(IssuedDocument.AbstractLength);
        builder.Property(d => d.Symbol).HasMaxLength(IssuedDocument.SymbolLength);
        builder.Property(d => d.VerificationCode).HasMaxLength(IssuedDocument.CodeLength);
        builder.Property(d => d.Sha256).HasMaxLength(64);
        builder.Property(d => d.SignedCopySha256).HasMaxLength(64);
        builder.Property(d => d.Number).HasMaxLength(IssuedDocument.NumberLength);
        builder.Property(d => d.StateReason).HasMaxLength(IssuedDocument.ReasonLength);
        builder.Property(d => d.RegisterKey).HasMaxLength(IssuedDocument.RegisterKeyLength);
        builder.Property(d => d.Folded).HasMaxLength(IssuedDocument.FoldedLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(d => d.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.SignedCopyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(d => d.ReplacedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BlocYear>().WithMany().HasForeignKey(d => d.BlocYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Content).WithOne().HasForeignKey<IssuedContent>(c => c.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Signatures).WithOne().HasForeignKey(s => s.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => d.VerificationCode).IsUnique();
        builder.HasIndex(d => d.RegisterKey).IsUnique();
        builder.HasIndex(d => d.Sha256);
        builder.HasIndex(d => d.SignedCopySha256);
        builder.HasIndex(d => new { d.SubjectId, d.Kind });
    }
}

internal sealed class CopySignatureConfiguration : IEntityTypeConfiguration<CopySignature>
{
    public void Configure(EntityTypeBuilder<CopySignature> builder)
    {
        builder.Property(s => s.Signer).HasMaxLength(CopySignature.NameLength);
        builder.Property(s => s.Organisation).HasMaxLength(CopySignature.NameLength);
        builder.Property(s => s.CertifiedBy).HasMaxLength(CopySignature.NameLength);
    }
}

internal sealed class OfficeRegisterConfiguration : IEntityTypeConfiguration<OfficeRegister>
{
    public void Configure(EntityTypeBuilder<OfficeRegister> builder)
    {
        builder.Property(r => r.Symbol).HasMaxLength(IssuedDocument.SymbolLength);
        builder.Property(r => r.StartReason).HasMaxLength(OfficeRegister.ReasonLength);
        builder.HasIndex(r => new { r.Symbol, r.Year }).IsUnique();
    }
}
