using EmulationPortal.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>How reports are read: whole, with everything it owns, so that its rules see all of it.</summary>
public static class ReportRows
{
    /// <summary>Reports of units with all their parts.</summary>
    public static IQueryable<UnitReport> Whole(this DbSet<UnitReport> reports) =>
        reports.Include(r => r.Sections).Include(r => r.Lines).Include(r => r.Attachments).Include(r => r.Events).AsSplitQuery();

    /// <summary>Reports of blocs with all their parts.</summary>
    public static IQueryable<BlocReport> Whole(this DbSet<BlocReport> reports) =>
        reports.Include(r => r.Sections).Include(r => r.Pieces).Include(r => r.Figures).Include(r => r.Comments).Include("acknowledgements").AsSplitQuery();
}
