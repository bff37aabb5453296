using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EmulationPortal.Web.Data;

/// <summary>A query that nearly every page asks: translated once for each provider, and not looked up again at each call.</summary>
/// <param name="compile">Makes it, by <c>EF.CompileAsyncQuery</c>.</param>
internal sealed class CompiledQuery<T>(Func<T> compile) where T : Delegate
{
    private readonly ConditionalWeakTable<IModel, T> known = [];

    /// <summary>The query for the context's provider.</summary>
    public T For(PortalDbContext db) => known.GetValue(db.Model, _ => compile());
}
