package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.generation.Generations;
import city.posterity.appraisal.generation.Group;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.LifeCosts;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.market.tender.Tender;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A first draft of what an approver says of those who will live with a choice: the figures in
 * words, for the person to go on from. What it means is for people to say.
 */
@Component
public final class Statements {

  /** Who has no vote at the decision: children, and those not yet born. */
  private static final Set<String> WITHOUT_A_VOTE =
      Generations.standard(0).groups().stream()
          .filter(Group::voiceless)
          .map(Group::id)
          .collect(Collectors.toUnmodifiableSet());

  private final KeptAppraisals kept;
  private final Texts texts;

  Statements(KeptAppraisals kept, Texts texts) {
    this.kept = kept;
    this.texts = texts;
  }

  /** Empty where the bids of its lot were not appraised. */
  public Optional<String> draft(
      UUID cityId, Procurement procurement, Award award, Locale locale, ZoneId zone) {
    CostingMethod method =
        procurement.first(Tender.class).map(t -> t.terms().costing()).orElse(null);
    return method == null
        ? Optional.empty()
        : procurement
            .first(Evaluation.class)
            .flatMap(e -> e.ranking(award.lot()))
            .flatMap(r -> Optional.ofNullable(r.appraised()))
            .map(a ->
                draft(cityId, procurement, award, method, a, new Formats(texts, locale, zone)));
  }

  private String draft(
      UUID cityId,
      Procurement procurement,
      Award award,
      CostingMethod method,
      Appraised appraised,
      Formats formats) {
    var lines = new ArrayList<String>();
    String id = award.bid().id().toString();
    appraised
        .option(id)
        .ifPresent(o -> {
          lines.add(text(formats, "appraisals.draft.cost", money(o.cost(), method, formats)));
          others(appraised, id, method, formats).ifPresent(lines::add);
          if (o.low() != null && o.high() != null && o.likely() != null) {
            lines.add(
                text(
                    formats,
                    "appraisals.draft.range",
                    money(o.low(), method, formats),
                    money(o.high(), method, formats),
                    percent(o.likely().doubleValue(), formats)));
          }
        });
    kept.find(cityId, appraised.result())
        .map(k -> withoutVote(Comparisons.json(k.result()), id))
        .ifPresent(share ->
            lines.add(
                text(
                    formats,
                    "appraisals.draft.generations",
                    percent(share, formats),
                    String.valueOf(method.firstYear()))));
    carbon(procurement, award, method, formats).ifPresent(lines::add);
    return String.join("\n", lines);
  }

  private Optional<String> others(
      Appraised appraised, String own, CostingMethod method, Formats formats) {
    return appraised.options().stream()
        .filter(o -> !o.id().equals(own))
        .map(Appraised.Option::cost)
        .min(BigDecimal::compareTo)
        .map(c -> text(formats, "appraisals.draft.others", money(c, method, formats)));
  }

  private static double withoutVote(JsonNode result, String option) {
    double all = 0;
    double theirs = 0;
    for (JsonNode g : generations(result, option)) {
      double cost = g.path("presentCost").asDouble();
      all += cost;
      theirs += WITHOUT_A_VOTE.contains(g.path("id").asString()) ? cost : 0;
    }
    return all == 0 ? 0 : theirs / all;
  }

  private static List<JsonNode> generations(JsonNode result, String option) {
    return result.path("options").path(option).path("generations").valueStream().toList();
  }

  private Optional<String> carbon(
      Procurement procurement, Award award, CostingMethod method, Formats formats) {
    return procurement
        .find(Bid.class, award.bid())
        .flatMap(b -> b.lotBid(award.lot()))
        .map(LotBid::sheet)
        .map(s -> tonnes(method, s))
        .map(t -> text(formats, "appraisals.draft.carbon", formats.number(t)));
  }

  private static BigDecimal tonnes(CostingMethod method, CostSheet sheet) {
    var costs = LifeCosts.of(method, sheet);
    return method.lines().stream()
        .filter(l -> l.unit().equals(CostLine.GREENHOUSE_GASES))
        .flatMap(l -> costs.quantities(l).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String money(BigDecimal amount, CostingMethod method, Formats formats) {
    return formats.money(amount.setScale(0, RoundingMode.HALF_EVEN), method.currency());
  }

  private String percent(double share, Formats formats) {
    return text(formats, "appraisals.percent", Math.round(share * 1000) / 10.0);
  }

  private String text(Formats formats, String key, Object... arguments) {
    return texts.text(formats.locale(), key, arguments);
  }
}
