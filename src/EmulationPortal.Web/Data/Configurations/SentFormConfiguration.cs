using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations;

internal sealed class SentFormConfiguration : IEntityTypeConfiguration<SentForm>
{
    public void Configure(EntityTypeBuilder<SentForm> builder)
    {
        builder.Property(f => f.Answer).HasMaxLength(SentForm.AnswerLength);
        builder.Property(f => f.Message).HasMaxLength(SentForm.MessageLength);
        builder.HasIndex(f => f.At);
    }
}
