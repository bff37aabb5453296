using EmulationPortal.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmulationPortal.Web.Infrastructure.Binding;

/// <summary>Binds numbers, days and clock times as Vietnamese people type and paste them.</summary>
public sealed class VietnameseBinders : IModelBinderProvider
{
    /// <inheritdoc/>
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType;
        return type == typeof(decimal) ? new TextBinder(text => VietnameseText.ParseNumber(text), "Hãy nhập {0} là một số, ví dụ 1.234,5.")
            : type == typeof(DateOnly) ? new TextBinder(text => VietnameseDates.ParseDay(text), "Hãy nhập {0} theo ngày/tháng/năm, ví dụ 5/1/2026.")
            : type == typeof(TimeOnly) ? new TextBinder(text => VietnameseDates.ParseTime(text), "Hãy nhập {0} theo giờ và phút, ví dụ 14:30.")
            : null;
    }

    private sealed class TextBinder(Func<string, object?> parse, string message) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var sent = context.ValueProvider.GetValue(context.ModelName);
            if (sent == ValueProviderResult.None)
                return Task.CompletedTask;
            context.ModelState.SetModelValue(context.ModelName, sent);
            var text = sent.FirstValue?.Trim() ?? "";
            if (text.Length == 0)
            {
                if (context.ModelMetadata.IsReferenceOrNullableType)
                    context.Result = ModelBindingResult.Success(null);
                return Task.CompletedTask;
            }

            if (parse(text) is { } value)
                context.Result = ModelBindingResult.Success(value);
            else
                context.ModelState.TryAddModelError(context.ModelName, string.Format(VietnameseText.Culture, message, Lowered(context.ModelMetadata.GetDisplayName())));
            return Task.CompletedTask;
        }
    }

    /// <summary>A field's name inside a sentence: "Ngày họp" becomes "ngày họp", "ID" stays.</summary>
    internal static string Lowered(string name) => name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLower(name[0], VietnameseText.Culture) + name[1..];
}
