package city.posterity.procurement.award.purchase;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Rule;
import city.posterity.procurement.pack.DirectAwardGround;
import city.posterity.procurement.pack.LightPath;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.pack.Sourced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is wrong with a small purchase: every problem, with its place in the command. */
final class PurchaseCheck {

  private final PurchaseData data;
  private final Procedure procedure;
  private final LightPath light;
  private final List<Finding> findings = new ArrayList<>();

  private PurchaseCheck(PurchaseData data, Procedure procedure, LightPath light) {
    this.data = data;
    this.procedure = procedure;
    this.light = light;
  }

  static List<Finding> of(PurchaseData data, Context context) {
    LightPath light = context.procedure().light();
    if (light == null) {
      return List.of(Finding.of(PurchaseRule.NO_LIGHT_PATH, "pack", context.procedure().packId()));
    }
    var check = new PurchaseCheck(data, context.procedure(), light);
    check.texts();
    check.days(today(context));
    if (check.money()) {
      check.limits();
      check.quotations();
    }
    return List.copyOf(check.findings);
  }

  /** The day on the calendar of the place. */
  static LocalDate today(Context context) {
    return LocalDate.ofInstant(context.now(), context.procedure().calendar().zone());
  }

  private void texts() {
    text(data.title(), "/title");
    text(data.purpose(), "/purpose");
    text(data.classification().scheme(), "/classification/scheme");
    text(data.classification().id(), "/classification/id");
    text(data.reason(), "/reason");
    text(data.supplier(), "/supplier");
    text(data.budgetLine(), "/budgetLine");
    text(data.deliveryPlace(), "/deliveryPlace");
  }

  private void text(String value, String at) {
    if (value.isBlank()) {
      findings.add(Finding.of(PurchaseRule.TEXT_MISSING).at(at));
    }
  }

  private void days(LocalDate today) {
    if (data.deliveryBy().isBefore(today)) {
      findings.add(Finding.of(PurchaseRule.DAY_IN_PAST, "today", today).at("/deliveryBy"));
    }
  }

  /** Whether all amounts are possible; only then can they be compared. */
  private boolean money() {
    int before = findings.size();
    amount(data.price(), "/price");
    for (int i = 0; i < data.quotations().size(); i++) {
      amount(data.quotations().get(i).amount(), "/quotations/" + i + "/amount");
    }
    return findings.size() == before;
  }

  private void amount(Money amount, String at) {
    if (!amount.currency().equals(light.currency())) {
      findings.add(Finding.of(PurchaseRule.CURRENCY_DIFFERS, "currency", light.currency()).at(at));
    } else if (!amount.isPositive()) {
      findings.add(Finding.of(PurchaseRule.AMOUNT_NOT_POSITIVE).at(at));
    }
  }

  private void limits() {
    String code = data.ground();
    if (data.method() == PurchaseMethod.QUOTATIONS) {
      if (code != null && !code.isBlank()) {
        findings.add(Finding.of(PurchaseRule.GROUND_WITHOUT_DIRECT_AWARD).at("/ground"));
      }
      band();
      return;
    }
    String known =
        light.grounds().values().stream()
            // whole sentences, told one after the other in one
            .map(g -> g.title().replaceFirst("\\.$", ""))
            .collect(java.util.stream.Collectors.joining("; "));
    if (code == null || code.isBlank()) {
      findings.add(Finding.of(PurchaseRule.GROUND_MISSING, "known", known).at("/ground"));
      return;
    }
    DirectAwardGround ground = light.grounds().get(code);
    if (ground == null) {
      findings.add(
          Finding.of(PurchaseRule.GROUND_UNKNOWN, "ground", code, "known", known).at("/ground"));
      return;
    }
    if (!ground.aboveLightBand()) {
      band();
    }
    cap(ground);
  }

  /** A value at the limit belongs to the band above, as the chooser has it. */
  private void band() {
    Sourced limit = light.limit();
    if (limit != null && !light.covers(data.price())) {
      findings.add(
          finding(
              PurchaseRule.OVER_LIGHT_BAND, limit, "price", data.price(), "limit", limit.value()));
    }
  }

  private void cap(DirectAwardGround ground) {
    Sourced cap = ground.cap();
    if (cap != null && data.price().isMoreThan((Money) cap.value())) {
      findings.add(
          finding(
              PurchaseRule.OVER_GROUND_CAP,
              cap,
              "price",
              data.price(),
              "cap",
              cap.value(),
              "ground",
              ground.title()));
    }
  }

  private Finding finding(Rule rule, Sourced basis, @Nullable Object... facts) {
    return Finding.of(rule, facts)
        .at("/price")
        .because(procedure.packId() + ", " + basis.explanation());
  }

  private void quotations() {
    var names = new HashSet<String>();
    for (int i = 0; i < data.quotations().size(); i++) {
      Quotation quotation = data.quotations().get(i);
      String at = "/quotations/" + i;
      if (!quotation.isNamed()) {
        findings.add(Finding.of(PurchaseRule.SUPPLIER_UNCLEAR).at(at));
      } else if (!names.add(quotation.supplier().toLowerCase(Locale.ROOT))) {
        findings.add(
            Finding.of(PurchaseRule.SUPPLIER_TWICE, "supplier", quotation.supplier()).at(at));
      }
    }
    number();
    data.chosen().ifPresentOrElse(this::price, this::notAmong);
  }

  private void number() {
    int number = data.quotations().size();
    if (data.method() == PurchaseMethod.DIRECT) {
      if (number != 1) {
        findings.add(
            Finding.of(PurchaseRule.QUOTATION_NOT_ONE, "number", number).at("/quotations"));
      }
      return;
    }
    int least = (int) light.quotationsMinimum().value();
    String fewer = data.fewerReason();
    boolean explained = fewer != null && !fewer.isBlank();
    if (number < least && !(explained && number > 0)) {
      findings.add(
          Finding.of(PurchaseRule.QUOTATIONS_TOO_FEW, "number", number, "least", least)
              .at("/quotations")
              .because(procedure.packId() + ", " + light.quotationsMinimum().explanation()));
    }
  }

  private void price(Quotation chosen) {
    if (data.price().isMoreThan(chosen.amount())) {
      findings.add(
          Finding.of(
                  PurchaseRule.PRICE_OVER_QUOTATION,
                  "price",
                  data.price(),
                  "quoted",
                  chosen.amount())
              .at("/price"));
    }
  }

  private void notAmong() {
    if (!data.supplier().isBlank()) {
      findings.add(
          Finding.of(PurchaseRule.SUPPLIER_NOT_AMONG, "supplier", data.supplier()).at("/supplier"));
    }
  }
}
