using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Web.Data.Configurations;

/// <summary>Columns of a comment on a draft.</summary>
internal static class CommentColumns
{
    public static void IsComment<T>(this EntityTypeBuilder<T> builder)
        where T : DraftComment
    {
        builder.Property(c => c.Place).HasMaxLength(DraftComment.PlaceLength);
        builder.Property(c => c.UnitName).HasMaxLength(Unit.NameLength);
        builder.Property(c => c.PersonName).HasMaxLength(Account.NameLength);
        builder.Property(c => c.Text).HasMaxLength(DraftComment.TextLength);
        builder.Property(c => c.AnswerText).HasMaxLength(DraftComment.TextLength);
        builder.Property(c => c.AnsweredBy).HasMaxLength(Account.NameLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
