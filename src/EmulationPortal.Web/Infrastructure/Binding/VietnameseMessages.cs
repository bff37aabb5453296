using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace EmulationPortal.Web.Infrastructure.Binding;

/// <summary>Gives every attribute that carries no words of its own a sentence that names the field and the cure.</summary>
public sealed class VietnameseMessages : IValidationMetadataProvider
{
    /// <inheritdoc/>
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>().Where(a => a.ErrorMessage is null && a.ErrorMessageResourceName is null))
            attribute.ErrorMessage = attribute switch
            {
                RequiredAttribute => "Hãy nhập “{0}”.",
                StringLengthAttribute { MinimumLength: > 0 } => "“{0}” cần từ {2} đến {1} ký tự.",
                StringLengthAttribute => "“{0}” dài quá {1} ký tự; hãy viết gọn lại.",
                MaxLengthAttribute => "“{0}” dài quá {1} ký tự; hãy viết gọn lại.",
                RangeAttribute => "“{0}” cần từ {1} đến {2}.",
                EmailAddressAttribute => "“{0}” cần là một địa chỉ thư điện tử, ví dụ ten@tinh.gov.vn.",
                CompareAttribute => "“{0}” cần giống “{1}”.",
                _ => "Hãy xem lại “{0}”.",
            };
    }

    /// <summary>Replaces the framework's English sentences for values that do not bind.</summary>
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{field}” không đọc được từ “{value}”. Hãy chọn hoặc nhập lại.");
        messages.SetMissingBindRequiredValueAccessor(field => $"Hãy nhập “{field}”.");
        messages.SetMissingKeyOrValueAccessor(() => "Hãy nhập giá trị.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Yêu cầu gửi lên không có nội dung. Hãy gửi lại.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"Giá trị “{value}” không đọc được. Hãy nhập lại.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không đọc được. Hãy nhập lại.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Hãy nhập một số.");
        messages.SetUnknownValueIsInvalidAccessor(field => $"Hãy chọn hoặc nhập lại “{field}”.");
        messages.SetValueIsInvalidAccessor(value => $"Giá trị “{value}” không đọc được. Hãy nhập lại.");
        messages.SetValueMustBeANumberAccessor(field => $"Hãy nhập “{field}” là một số.");
        messages.SetValueMustNotBeNullAccessor(field => $"Hãy nhập “{field}”.");
    }
}
