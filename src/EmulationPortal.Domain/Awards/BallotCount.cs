namespace EmulationPortal.Domain.Awards;

/// <summary>Votes of one option.</summary>
public sealed record OptionVotes(Guid OptionId, int Agree, int Disagree, int Blank);

/// <summary>The count of one question: its valid and invalid papers and the votes of every option.</summary>
public sealed record QuestionVotes(Guid QuestionId, int Valid, int Invalid, IReadOnlyList<OptionVotes> Options);

/// <summary>The count of a ballot as tellers enter it or as the papers give it.</summary>
/// <param name="Printed">Papers printed; at least those issued.</param>
/// <param name="Issued">Papers handed out.</param>
/// <param name="Returned">Papers that came back.</param>
/// <param name="Questions">One for every question.</param>
public sealed record BallotCount(int Printed, int Issued, int Returned, IReadOnlyList<QuestionVotes> Questions)
{
    /// <summary>Written opinions of absent units among those issued.</summary>
    public int Written { get; init; }

    private static readonly Rule Negative = new("ballot.count-negative", "Số phiếu không được âm.");
    private static readonly Rule IssuedMore = new("ballot.count-issued", "Số phiếu phát ra ({0}) không được lớn hơn số phiếu in ({1}) và số đơn vị được bỏ phiếu ({2}).");
    private static readonly Rule ReturnedMore = new("ballot.count-returned", "Số phiếu thu về ({0}) không được lớn hơn số phiếu phát ra ({1}).");
    private static readonly Rule Incomplete = new("ballot.count-incomplete", "Kết quả kiểm phiếu phải có đủ mọi nội dung và mọi trường hợp trên phiếu, mỗi trường hợp một lần.");
    private static readonly Rule ValidDiffers = new("ballot.count-valid", "“{0}”: số phiếu hợp lệ ({1}) cộng số phiếu không hợp lệ ({2}) phải bằng số phiếu thu về ({3}).");
    private static readonly Rule OptionDiffers = new("ballot.count-option", "“{0}”: đồng ý ({1}) + không đồng ý ({2}) + không có ý kiến ({3}) phải bằng số phiếu hợp lệ ({4}).");
    private static readonly Rule TooManyMarks = new("ballot.count-marks", "“{0}”: tổng số lượt chọn ({1}) không được lớn hơn số phiếu hợp lệ × số được chọn ({2}).");
    private static readonly Rule BlankRefused = new("ballot.count-blank", "“{0}”: nội dung không đánh dấu là không hợp lệ theo thể lệ, nên không thể có phiếu hợp lệ không đánh dấu.");

    /// <summary>Refuses a count that does not reconcile (domain rule 17).</summary>
    /// <param name="questions">The questions of the ballot.</param>
    /// <param name="voters">Units that may vote, those that sent written opinions included.</param>
    /// <exception cref="RuleBroken">The first figure that does not fit, with the others.</exception>
    public void Reconcile(IReadOnlyCollection<BallotQuestion> questions, int voters)
    {
        var figures = Questions.SelectMany(q => q.Options.SelectMany(o => new[] { o.Agree, o.Disagree, o.Blank }).Append(q.Valid).Append(q.Invalid));
        if (figures.Append(Printed).Append(Issued).Append(Returned).Any(n => n < 0))
            throw new RuleBroken(Negative);
        if (Questions.Count != questions.Count || questions.Any(q => Questions.Count(c => c.QuestionId == q.Id) != 1))
            throw new RuleBroken(Incomplete);
        var refusals = new List<RuleBroken>();
        if (Issued > Printed || Issued > voters)
            refusals.Add(new RuleBroken(IssuedMore, Issued, Printed, voters));
        if (Returned > Issued)
            refusals.Add(new RuleBroken(ReturnedMore, Returned, Issued));
        foreach (var question in questions)
            Check(question, Questions.Single(c => c.QuestionId == question.Id), refusals);
        RuleBroken.ThrowAny(refusals);
    }

    private void Check(BallotQuestion question, QuestionVotes votes, List<RuleBroken> refusals)
    {
        if (votes.Options.Count != question.Options.Count || question.Options.Any(o => votes.Options.Count(v => v.OptionId == o.Id) != 1))
            throw new RuleBroken(Incomplete);
        if ((long)votes.Valid + votes.Invalid != Returned)
            refusals.Add(new RuleBroken(ValidDiffers, question.Text, votes.Valid, votes.Invalid, Returned));
        foreach (var option in question.OptionsInOrder)
        {
            var line = votes.Options.Single(v => v.OptionId == option.Id);
            if ((long)line.Agree + line.Disagree + line.Blank != votes.Valid || (question.Kind != QuestionKind.ApproveEach && line.Disagree != 0))
                refusals.Add(new RuleBroken(OptionDiffers, option.Text, line.Agree, line.Disagree, line.Blank, votes.Valid));
            if (question.Kind == QuestionKind.ApproveEach && !question.Rule.BlankIsValid && line.Blank > 0)
                refusals.Add(new RuleBroken(BlankRefused, question.Text));
        }

        if (question.Kind == QuestionKind.ApproveEach)
            return;
        var marks = votes.Options.Sum(v => (long)v.Agree);
        if (marks > (long)votes.Valid * question.Seats!.Value)
            refusals.Add(new RuleBroken(TooManyMarks, question.Text, marks, (long)votes.Valid * question.Seats.Value));
        if (!question.Rule.BlankIsValid && marks < votes.Valid)
            refusals.Add(new RuleBroken(BlankRefused, question.Text));
    }

    /// <summary>Counts papers: a paper whose marks a question does not allow, or that leaves it blank where the rule forbids it, is invalid for that question alone.</summary>
    /// <param name="questions">The questions of the ballot.</param>
    /// <param name="papers">All papers returned, each with all its marks.</param>
    /// <param name="issued">Papers handed out.</param>
    public static BallotCount Of(IReadOnlyCollection<BallotQuestion> questions, IReadOnlyCollection<IReadOnlyList<PaperMark>> papers, int issued) =>
        new(issued, issued, papers.Count, [.. questions.OrderBy(q => q.Place).Select(question => Of(question, papers))]);

    private static QuestionVotes Of(BallotQuestion question, IReadOnlyCollection<IReadOnlyList<PaperMark>> papers)
    {
        var ids = question.Options.Select(o => o.Id).ToHashSet();
        var (agree, disagree, valid) = (ids.ToDictionary(id => id, _ => 0), ids.ToDictionary(id => id, _ => 0), 0);
        foreach (var paper in papers)
        {
            var marks = paper.Where(m => ids.Contains(m.OptionId)).ToArray();
            var blank = question.Kind == QuestionKind.ApproveEach ? marks.Length < ids.Count : marks.Length == 0;
            if (!question.Allows(marks) || (blank && !question.Rule.BlankIsValid))
                continue;
            valid++;
            foreach (var mark in marks)
                (mark.Agree ? agree : disagree)[mark.OptionId]++;
        }

        return new QuestionVotes(question.Id, valid, papers.Count - valid,
            [.. question.OptionsInOrder.Select(o => new OptionVotes(o.Id, agree[o.Id], disagree[o.Id], valid - agree[o.Id] - disagree[o.Id]))]);
    }

    /// <summary>Adds the count of papers cast in the room to that of papers cast on phones.</summary>
    public BallotCount Plus(BallotCount other) => new(Printed + other.Printed, Issued + other.Issued, Returned + other.Returned,
        [.. Questions.Select(q => Plus(q, other.Questions.Single(o => o.QuestionId == q.QuestionId)))])
    { Written = Written + other.Written };

    private static QuestionVotes Plus(QuestionVotes one, QuestionVotes two) => new(one.QuestionId, one.Valid + two.Valid, one.Invalid + two.Invalid,
        [.. one.Options.Select(o => (o, other: two.Options.Single(v => v.OptionId == o.OptionId)))
            .Select(p => new OptionVotes(p.o.OptionId, p.o.Agree + p.other.Agree, p.o.Disagree + p.other.Disagree, p.o.Blank + p.other.Blank))]);
}
