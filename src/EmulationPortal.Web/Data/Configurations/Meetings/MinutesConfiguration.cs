using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations.Meetings;

internal sealed class MinutesConfiguration : IEntityTypeConfiguration<Minutes>
{
    public void Configure(EntityTypeBuilder<Minutes> builder)
    {
        builder.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.MeetingId).IsUnique();
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(m => m.IssuedDocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(m => m.SignedCopyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Paragraphs).WithOne().HasForeignKey(p => p.MinutesId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Asides).WithOne().HasForeignKey(p => p.MinutesId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Responses).WithOne().HasForeignKey(p => p.MinutesId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Signatures).WithOne().HasForeignKey(p => p.MinutesId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MinutesParagraphConfiguration : IEntityTypeConfiguration<MinutesParagraph>
{
    public void Configure(EntityTypeBuilder<MinutesParagraph> builder)
    {
        builder.Property(p => p.Key).HasMaxLength(MinutesParagraph.KeyLength);
        builder.Property(p => p.AfterKey).HasMaxLength(MinutesParagraph.KeyLength);
        builder.Property(p => p.Revision).IsConcurrencyToken();
        builder.HasIndex(p => new { p.MinutesId, p.Key }).IsUnique();
        builder.Ignore(p => p.Free);
    }
}

internal sealed class MinutesAsideConfiguration : IEntityTypeConfiguration<MinutesAside>
{
    public void Configure(EntityTypeBuilder<MinutesAside> builder)
    {
        builder.Property(p => p.Key).HasMaxLength(MinutesParagraph.KeyLength);
        builder.HasIndex(p => new { p.MinutesId, p.Key, p.AccountId }).IsUnique();
    }
}

internal sealed class MinutesResponseConfiguration : IEntityTypeConfiguration<MinutesResponse>
{
    public void Configure(EntityTypeBuilder<MinutesResponse> builder)
    {
        builder.Property(r => r.PersonName).HasMaxLength(Account.NameLength);
        builder.Property(r => r.Key).HasMaxLength(MinutesParagraph.KeyLength);
        builder.Property(r => r.Objection).HasMaxLength(MinutesResponse.ObjectionLength);
        builder.Property(r => r.Answer).HasMaxLength(MinutesResponse.ObjectionLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MinutesSignatureConfiguration : IEntityTypeConfiguration<MinutesSignature>
{
    public void Configure(EntityTypeBuilder<MinutesSignature> builder)
    {
        builder.Property(s => s.PersonName).HasMaxLength(Account.NameLength);
        builder.Property(s => s.Capacity).HasMaxLength(MinutesSignature.CapacityLength);
        builder.HasIndex(s => new { s.MinutesId, s.Signer }).IsUnique();
    }
}
