using EmulationPortal.Domain;

namespace EmulationPortal.Domain.Tests;

/// <summary>Which words two versions do not share.</summary>
public sealed class WordDiffTests
{
    [Fact]
    public void A_changed_word_is_told_alone() => Assert.Equal(
        [new(DiffKind.Same, "gửi ít nhất "), new(DiffKind.Removed, "05 "), new(DiffKind.Added, "07 "), new(DiffKind.Same, "ngày làm việc.")],
        WordDiff.Between("gửi ít nhất 05 ngày làm việc.", "gửi ít nhất 07 ngày làm việc."));

    [Fact]
    public void Equal_texts_are_one_run_and_empty_ones_none()
    {
        Assert.Equal([new DiffRun(DiffKind.Same, "Điều 1.\n2. Khoản")], WordDiff.Between("Điều 1.\n2. Khoản", "Điều 1.\n2. Khoản"));
        Assert.Empty(WordDiff.Between("", ""));
        Assert.Equal([new DiffRun(DiffKind.Added, "mới hẳn")], WordDiff.Between("", "mới hẳn"));
        Assert.Equal([new DiffRun(DiffKind.Removed, "bỏ hẳn")], WordDiff.Between("bỏ hẳn", ""));
    }

    [Fact]
    public void A_sign_does_not_make_a_word_another() =>
        Assert.Equal([new(DiffKind.Same, "thông qua"), new(DiffKind.Removed, ", "), new(DiffKind.Added, "; "), new(DiffKind.Same, "ký")], WordDiff.Between("thông qua, ký", "thông qua; ký"));

    [Fact]
    public void Both_texts_can_be_put_together_again()
    {
        var random = new Random(20260610);
        string[] words = ["khối ", "cụm ", "điều ", "năm 2026 ", "đơn vị, ", "biểu quyết.\n", "2/3 ", "một "];
        for (var round = 0; round < 400; round++)
        {
            var (older, newer) = (Text(), Text());
            var runs = WordDiff.Between(older, newer);
            Assert.Equal(older, string.Concat(runs.Where(r => r.Kind != DiffKind.Added).Select(r => r.Text)));
            Assert.Equal(newer, string.Concat(runs.Where(r => r.Kind != DiffKind.Removed).Select(r => r.Text)));
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Next(0, 30)).Select(_ => words[random.Next(words.Length)]));
    }

    [Fact]
    public void Texts_without_a_word_in_common_and_long_ones_are_told_in_a_moment()
    {
        var (older, newer) = (string.Concat(Enumerable.Range(0, 6000).Select(i => $"cũ{i} ")), string.Concat(Enumerable.Range(0, 6000).Select(i => $"mới{i} ")));
        Assert.Equal([DiffKind.Removed, DiffKind.Added], WordDiff.Between(older, newer).Select(r => r.Kind));
    }
}
