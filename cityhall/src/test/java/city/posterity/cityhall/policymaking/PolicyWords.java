package city.posterity.cityhall.policymaking;

import city.posterity.procurement.policymaking.clause.Check;
import city.posterity.procurement.policymaking.clause.Consequence;
import city.posterity.procurement.policymaking.clause.Figure;
import city.posterity.procurement.policymaking.clause.Obligation;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of the story's policy in English and Arabic: eight clauses, and what they become. */
public final class PolicyWords {

  /** The words of the first draft, by key, in the order in which they are read. */
  public static final Map<String, Wording> FIRST_DRAFT = firstDraft();

  private static final String HORIZON_AFTER =
      "Whoever buys something that is used for longer than a year must look at least thirty years"
          + " ahead, and publish what was found.";

  /** Thirty years where ten were, and a duty where an expectation was. */
  public static final Wording HORIZON_CHANGED =
      wording(
          Obligation.MUST,
          null,
          new Words(
              "en",
              "How far ahead is looked",
              HORIZON_AFTER,
              "Look thirty years ahead, and show it.",
              "Costs that come late fall on people who had no say."),
          new Words(
              "ar",
              "المدى الذي يُنظر إليه",
              "على من يشتري شيئًا يُستعمل أكثر من سنة أن ينظر ثلاثين سنة إلى الأمام على الأقل وأن ينشر ما وجده.",
              "انظروا ثلاثين سنة إلى الأمام وأظهروا ذلك.",
              "التكاليف المتأخرة تقع على من لم يُسألوا."));

  /** What the answers bring in. */
  public static final Wording GUARDIAN =
      wording(
          Obligation.MUST,
          null,
          new Words(
              "en",
              "A voice for those not born yet",
              "Before a contract of more than ten years is signed, a named guardian must state in"
                  + " public what it means for people who are not born yet.",
              "Somebody speaks for people of later times before long contracts are signed.",
              "They cannot speak for themselves."),
          new Words(
              "ar",
              "صوت لمن لم يولدوا بعد",
              "قبل توقيع عقد مدته أكثر من عشر سنوات يجب أن يقول وصيٌّ مسمّى علنًا ما يعنيه العقد لمن لم يولدوا بعد.",
              "يتكلم شخص باسم من سيعيشون لاحقًا قبل توقيع العقود الطويلة.",
              "لا يستطيعون الكلام عن أنفسهم."));

  private PolicyWords() {}

  private static Map<String, Wording> firstDraft() {
    var all = new LinkedHashMap<String, Wording>();
    all.put(
        "LT-01",
        wording(
            Obligation.MUST,
            check("procurement.need.no_buy_considered == true"),
            new Words(
                "en",
                "The need comes first",
                "Before anything is bought, the need must be described, and whether it can be met"
                    + " without buying.",
                "First ask whether the city has to buy at all.",
                "What is not bought costs nobody anything."),
            new Words(
                "ar",
                "الحاجة أولًا",
                "قبل شراء أي شيء يجب وصف الحاجة وبيان هل يمكن تلبيتها من دون شراء.",
                "اسألوا أولًا: هل على المدينة أن تشتري أصلًا؟",
                "ما لا يُشترى لا يكلّف أحدًا شيئًا.")));
    all.put(
        "LT-02",
        wording(
            Obligation.MUST,
            null,
            new Words(
                "en",
                "Everybody can use it",
                "What is bought must be usable by people with disabilities without help.",
                "Everybody can use what the city buys.",
                "Mending it later costs more and comes too late."),
            new Words(
                "ar",
                "يستطيع الجميع استعماله",
                "يجب أن يستطيع ذوو الإعاقة استعمال ما يُشترى من دون مساعدة.",
                "يستطيع الجميع استعمال ما تشتريه المدينة.",
                "الإصلاح لاحقًا أغلى ويأتي متأخرًا.")));
    all.put(
        "LT-03",
        wording(
            Obligation.SHOULD,
            null,
            new Words(
                "en",
                "How far ahead is looked",
                "Whoever buys something that is used for longer than a year should look at least"
                    + " ten years ahead, and publish what was found.",
                "Look ten years ahead, and show it.",
                "Costs that come late fall on people who had no say."),
            new Words(
                "ar",
                "المدى الذي يُنظر إليه",
                "ينبغي لمن يشتري شيئًا يُستعمل أكثر من سنة أن ينظر عشر سنوات إلى الأمام على الأقل وأن ينشر ما وجده.",
                "انظروا عشر سنوات إلى الأمام وأظهروا ذلك.",
                "التكاليف المتأخرة تقع على من لم يُسألوا.")));
    all.put(
        "LT-04",
        wording(
            Obligation.MUST,
            check("evaluation.horizon_years >= params.horizon_years"),
            new Words(
                "en",
                "Costs over the whole life",
                "Bids must be compared by what they cost until they are taken apart, not by their"
                    + " price alone.",
                "Compare what things cost from beginning to end.",
                "A low price can be dear."),
            new Words(
                "ar",
                "التكلفة طوال العمر",
                "يجب مقارنة العروض بتكلفتها حتى تفكيكها لا بسعرها وحده.",
                "قارنوا التكلفة من البداية إلى النهاية.",
                "قد يكون السعر المنخفض غاليًا.")));
    all.put(
        "LT-05",
        wording(
            Obligation.SHOULD,
            null,
            new Words(
                "en",
                "Things can be mended",
                "What is bought should be such that a workshop in the city can mend it with parts"
                    + " that are for sale for at least fifteen years.",
                "Buy what can be mended here.",
                "What cannot be mended is thrown away."),
            new Words(
                "ar",
                "يمكن إصلاح الأشياء",
                "ينبغي أن يكون ما يُشترى قابلًا للإصلاح في ورشة بالمدينة بقطع تُباع خمس عشرة سنة على الأقل.",
                "اشتروا ما يمكن إصلاحه هنا.",
                "ما لا يُصلَح يُرمى.")));
    all.put(
        "LT-06",
        wording(
            Obligation.MUST,
            null,
            new Words(
                "en",
                "What was promised is measured",
                "Each promise in a bid must have a number, a day and somebody who measures it.",
                "Promises are counted.",
                "A promise that nobody measures is none."),
            new Words(
                "ar",
                "الوعود تُقاس",
                "يجب أن يكون لكل وعد في عرض رقم ويوم وشخص يقيسه.",
                "الوعود تُعدّ.",
                "الوعد الذي لا يقيسه أحد ليس وعدًا.")));
    all.put(
        "LT-07",
        wording(
            Obligation.SHOULD,
            null,
            new Words(
                "en",
                "Reports once a year",
                "The city should report once a year on paper how these rules were kept.",
                "There is a report each year.",
                "People want to see what became of it."),
            new Words(
                "ar",
                "تقرير كل سنة",
                "ينبغي أن تصدر المدينة تقريرًا ورقيًا كل سنة عن مراعاة هذه القواعد.",
                "هناك تقرير كل سنة.",
                "يريد الناس أن يروا ما حدث.")));
    all.put(
        "LT-08",
        wording(
            Obligation.MUST,
            null,
            new Words(
                "en",
                "Small firms can take part",
                "A purchase must be cut into lots that a firm of ten people can deliver, unless a"
                    + " published reason says why not.",
                "Small firms get a chance.",
                "Money that stays here works here."),
            new Words(
                "ar",
                "تستطيع الشركات الصغيرة المشاركة",
                "يجب تقسيم الشراء إلى حصص تستطيع شركة من عشرة أشخاص تسليمها إلا لسبب منشور.",
                "للشركات الصغيرة فرصة.",
                "المال الذي يبقى هنا يعمل هنا.")));
    return all;
  }

  private static Wording wording(Obligation obligation, @Nullable Check check, Words... words) {
    return new Wording(
        obligation,
        List.of(words),
        "intergenerational-equity",
        List.of("The published file of the purchase"),
        List.of("sdg 12.7"),
        check);
  }

  private static Check check(String expression) {
    return new Check(
        "G1",
        List.of("G3"),
        "true",
        List.of(expression.substring(0, expression.indexOf(' '))),
        expression,
        "",
        List.of(),
        Consequence.BLOCK,
        true,
        List.of("approver"),
        2,
        "Write down what is missing.",
        expression.contains("params.")
            ? List.of(
                new Figure("horizon_years", "30", "years", "higher", "Years ahead", "the group"))
            : List.of());
  }
}
