package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.laws.Chance;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.input.*;
import city.posterity.procurement.policymaking.process.Sector;
import city.posterity.procurement.policymaking.response.Answer;
import city.posterity.procurement.policymaking.response.ApproveResponse;
import city.posterity.procurement.policymaking.response.Commitment;
import city.posterity.procurement.policymaking.response.Decision;
import city.posterity.procurement.policymaking.response.DraftResponse;
import city.posterity.procurement.policymaking.response.EditResponse;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.response.SupersedeResponse;
import city.posterity.procurement.policymaking.response.WithdrawResponse;
import city.posterity.procurement.policymaking.theme.MergeTheme;
import city.posterity.procurement.policymaking.theme.OpenTheme;
import city.posterity.procurement.policymaking.theme.RewordTheme;
import city.posterity.procurement.policymaking.theme.Theme;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people could say, how it could be sorted, and what could be answered. */
final class VoiceIdeas {

  private final PolicyCase w;
  private final Chance c;

  VoiceIdeas(PolicyCase policy, Chance chance) {
    this.w = policy;
    this.c = chance;
  }

  Command input(String verb) {
    return switch (verb) {
      case "submit" -> submission();
      case "publish" -> new PublishInput();
      case "hold" -> new HoldInput(c.of(List.of(ModerationReason.values())), "Look again");
      case "hide" -> new HideInput(c.of(List.of(ModerationReason.values())), "Names somebody");
      case "appeal" -> new AppealHiding("It names nobody");
      case "decide-appeal" -> new DecideAppeal(c.percent(60), "We looked");
      case "withdraw" -> new WithdrawInput();
      case "translate" -> new TranslateInput("en", "They want more", c.percent(50));
      case "classify" -> new ClassifyInput(c.percent(70) ? themes(1) : themes(2));
      case "erase" -> new EraseInput("Asked for by the author");
      default -> throw new IllegalArgumentException("input " + verb);
    };
  }

  private SubmitInput submission() {
    boolean entered = c.percent(25);
    InputKind kind = c.percent(60) ? InputKind.COMMENT : c.of(List.of(InputKind.values()));
    Clause clause = c.percent(75) ? some(Clause.class) : null;
    String text = clause == null ? "" : clause.newest().wording().original().text();
    return new SubmitInput(
        kind,
        entered ? c.of(List.of(Channel.PAPER, Channel.PHONE, Channel.WORKSHOP)) : Channel.WEB,
        clause == null ? null : clause.key(),
        clause == null || c.percent(50) ? null : quote(text),
        "We want " + c.below(9),
        kind == InputKind.REPLACEMENT ? "Each street must have many bins." : null,
        c.percent(85) ? "en" : "ar",
        c.percent(70) ? c.of(List.of(Sector.YOUTH, Sector.RESIDENTS)) : null,
        entered ? c.between(1, 30) : 1,
        c.percent(30) ? "Rosa" : null,
        c.percent(6) ? 25 : 0);
  }

  private String quote(String text) {
    int end = text.indexOf('.');
    return c.percent(40) || end < 0 ? text : c.percent(50) ? text.substring(0, end + 1) : "bins";
  }

  Command theme(StreamId self, String verb) {
    return switch (verb) {
      case "open" -> new OpenTheme("Theme " + c.below(20), "What is said");
      case "reword" -> new RewordTheme("Theme " + c.below(20), "What is said of it");
      case "merge-into" ->
          new MergeTheme(
              w.all(Theme.class)
                  .map(t -> t.id())
                  .filter(t -> !t.equals(self))
                  .findFirst()
                  .orElse(self)
                  .id());
      default -> throw new IllegalArgumentException("theme " + verb);
    };
  }

  Command response(StreamId self, String verb) {
    return switch (verb) {
      case "draft" -> new DraftResponse(answer());
      case "edit" -> new EditResponse(answer());
      case "approve" -> new ApproveResponse();
      case "supersede" ->
          new SupersedeResponse(
              w.all(Response.class)
                  .filter(Response::counts)
                  .map(r -> r.id())
                  .filter(r -> !r.equals(self))
                  .findFirst()
                  .orElse(self)
                  .id());
      case "withdraw" -> new WithdrawResponse();
      default -> throw new IllegalArgumentException("response " + verb);
    };
  }

  private Answer answer() {
    var open = Traces.unanswered(w.procurement());
    var themes = new ArrayList<UUID>();
    var inputs = new ArrayList<UUID>();
    for (Input input : open) {
      if (c.percent(60) && !input.themes().isEmpty()) {
        themes.add(input.themes().getFirst());
      } else {
        inputs.add(input.id().id());
      }
    }
    if (themes.isEmpty() && inputs.isEmpty()) {
      themes.addAll(themes(1));
    }
    LocalDate day = LocalDate.ofInstant(w.now(), ZoneOffset.UTC).plusDays(c.between(0, 90));
    return new Answer(
        themes.stream().distinct().toList(),
        inputs,
        c.of(List.of(Decision.values())),
        "There is money for some",
        c.percent(85) ? "Budget of this year" : "",
        c.percent(40) ? new Commitment("Count the bins", "Streets", day) : null);
  }

  private List<UUID> themes(int most) {
    var themes = new ArrayList<UUID>();
    for (int i = 0; i < most; i++) {
      Theme theme = some(Theme.class);
      themes.add(theme == null ? Fixtures.uuid("no theme") : theme.id().id());
    }
    return themes;
  }

  private <S extends State> @Nullable S some(Class<S> type) {
    var all = w.all(type).toList();
    return all.isEmpty() ? null : c.of(all);
  }
}
