package city.posterity.cityhall.guidance;

import city.posterity.cityhall.forms.FieldView;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.FormView;
import city.posterity.procurement.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of the form. */
final class ListFields {

  private final ListForm form;
  private final FormData data;
  private final List<Problem> problems;
  private final Map<String, String> labels = new HashMap<>();

  ListFields(ListForm form, FormData data, List<Problem> problems) {
    this.form = form;
    this.data = data;
    this.problems = problems;
  }

  FormView view() {
    var fields = new ArrayList<FieldView>();
    if (form.isFixed()) {
      for (int i = 0; i < form.recorded().size(); i++) {
        String at = ListForm.RECORDS + "/" + i;
        var known = form.recorded().get(i);
        var within = new ArrayList<FieldView>();
        known.keySet().stream()
            .filter(name -> form.fact().part(name).isEmpty() && !name.equals(form.key()))
            .forEach(name -> within.add(known(name, name.replace('_', ' '), known, at)));
        within.addAll(fields(form.fact(), at, known));
        String key = at + "/" + form.key();
        if (form.fact().part(form.key()).isEmpty()) {
          within.add(new FieldView.Kept(frame(key, "", ""), form.name(i)));
        }
        fields.add(
            new FieldView.Group(frame(at, form.text("guidance.list.record", i + 1), ""), within));
      }
    } else {
      String any = data.text(ListForm.ANY).equals(ListForm.NONE) ? ListForm.NONE : ListForm.SOME;
      fields.add(
          new FieldView.OneOf(
              frame(ListForm.ANY, form.text("guidance.list.any"), ""),
              List.of(
                  chosen(ListForm.SOME, "guidance.list.any.some", any),
                  chosen(ListForm.NONE, "guidance.list.any.none", any))));
      fields.add(rows(form.fact(), ListForm.RECORDS, form.text("guidance.list.records")));
    }
    fields.add(
        new FieldView.Line(
            frame(
                ListForm.SOURCE,
                form.text("guidance.list.source"),
                form.text("guidance.list.source.hint")),
            "text",
            "text",
            data.text(ListForm.SOURCE)));
    return new FormView(fields, summary());
  }

  private FieldView rows(ListFact of, String at, String label) {
    var rows = new ArrayList<FieldView.Group>();
    for (int i = 0; i < data.rows(at); i++) {
      String place = at + "/" + i;
      String name =
          of == form.fact()
              ? form.text("guidance.list.record", i + 1)
              : form.text("forms.row", label, i + 1);
      rows.add(new FieldView.Group(frame(place, name, ""), fields(of, place, Map.of())));
    }
    return new FieldView.Rows(frame(at, label, ""), rows);
  }

  private List<FieldView> fields(ListFact of, String at, Map<String, Object> known) {
    var fields = new ArrayList<FieldView>();
    for (ListPart part : of.parts()) {
      String place = at + "/" + part.name();
      if (known.containsKey(part.name())) {
        fields.add(known(part, known, at));
      } else {
        fields.add(
            switch (part) {
              case ListFact inner -> rows(inner, place, inner.name().replace('_', ' '));
              case ListPart.Leaf leaf -> field(of, leaf, place);
            });
      }
    }
    return fields;
  }

  private FieldView known(ListPart part, Map<String, Object> known, String at) {
    String label =
        part instanceof ListPart.Leaf leaf ? leaf.text(form.context().locale()) : part.name();
    return known(part.name(), label, known, at);
  }

  private FieldView known(String name, String label, Map<String, Object> known, String at) {
    String shown =
        String.join(
            "\n",
            ListTable.lines(known.get(name), form.context().texts(), form.context().locale()));
    String value = name.equals(form.key()) ? String.valueOf(known.get(name)) : "";
    return new FieldView.Fixed(frame(at + "/" + name, label, ""), value, shown);
  }

  private FieldView field(ListFact of, ListPart.Leaf leaf, String place) {
    String label = leaf.text(form.context().locale());
    boolean names = of.names(leaf);
    String open = form.text("guidance.list.hint.open");
    return switch (leaf.type()) {
      case BOOL -> {
        String on = data.text(place);
        yield new FieldView.OneOf(
            frame(place, label, ""),
            List.of(
                chosen("true", "forms.yes", on),
                chosen("false", "forms.no", on),
                chosen(ListForm.UNKNOWN, "guidance.list.notKnown", on)));
      }
      case INT ->
          new FieldView.Line(frame(place, label, open), "text", "numeric", data.text(place));
      case DECIMAL ->
          new FieldView.Line(frame(place, label, open), "text", "decimal", data.text(place));
      case STRING ->
          new FieldView.Line(
              frame(
                  place,
                  label,
                  names ? "" : form.isFixed() ? open : form.text("guidance.list.hint.text")),
              "text",
              "text",
              data.text(place));
      case DATE -> new FieldView.Line(frame(place, label, open), "date", "text", data.text(place));
      case TIMESTAMP ->
          new FieldView.Moment(
              frame(place, label, open),
              data.text(place + "#day"),
              data.text(place + "#time"),
              form.text("forms.zone", form.context().zone().getId()));
      case STRINGS, INTS, DECIMALS, DATES ->
          new FieldView.Area(
              frame(place, label, form.text("guidance.list.hint.lines")), 3, data.text(place));
    };
  }

  private FieldView.Chosen chosen(String value, String key, String on) {
    return new FieldView.Chosen(value, form.text(key), "", value.equals(on));
  }

  private FieldView.Frame frame(String at, String label, String hint) {
    labels.put(at, label);
    var errors =
        problems.stream().filter(p -> p.pointer().equals(at)).map(Problem::message).toList();
    return new FieldView.Frame(at, id(at), label, hint, false, errors);
  }

  private static String id(String at) {
    return "f" + at.replaceAll("[^A-Za-z0-9]+", "-");
  }

  private List<FormView.Wrong> summary() {
    return problems.stream()
        .map(p -> {
          String label = labels.get(p.pointer());
          return label == null
              ? new FormView.Wrong("", p.message())
              : new FormView.Wrong(id(p.pointer()), form.text("forms.wrong", label, p.message()));
        })
        .distinct()
        .toList();
  }
}
