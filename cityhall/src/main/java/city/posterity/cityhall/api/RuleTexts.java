package city.posterity.cityhall.api;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.MachineRule;
import city.posterity.procurement.machine.Rule;
import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The sentences of the core's rules, in the caller's language. */
@Component
public final class RuleTexts {

  private static final ResourceBundle.Control CONTROL =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Map<String, Class<? extends Rule>> owners = new HashMap<>();

  RuleTexts() {
    add(MachineRule.class);
    BuyingCycle.MACHINES.forEach(m -> add(m.rules()));
  }

  /** What is wrong. */
  public String message(Finding finding, Locale locale) {
    return finding.detail() != null ? finding.detail() : text(finding, "", locale);
  }

  /** What would be right; empty when the message says it. */
  public String fix(Finding finding, Locale locale) {
    return finding.detail() != null ? "" : text(finding, ".fix", locale);
  }

  /** The sentence of a rule before facts are put into it; empty if there is none. */
  String pattern(String ruleId, String suffix, Locale locale) {
    Class<? extends Rule> owner = owners.get(ruleId);
    if (owner == null) {
      return "";
    }
    String key = ruleId.substring(ruleId.indexOf('.') + 1) + suffix;
    var bundle = ResourceBundle.getBundle(owner.getPackageName() + ".rules", locale, CONTROL);
    return bundle.containsKey(key) ? bundle.getString(key) : "";
  }

  private String text(Finding finding, String suffix, Locale locale) {
    return new MessageFormat(pattern(finding.ruleId(), suffix, locale), locale)
        .format(new HashMap<String, Object>(finding.facts()));
  }

  private void add(Class<? extends Rule> rules) {
    for (Rule rule : rules.getEnumConstants()) {
      owners.put(rule.id(), rules);
    }
  }
}
