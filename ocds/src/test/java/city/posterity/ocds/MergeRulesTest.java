package city.posterity.ocds;

import static city.posterity.ocds.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergeRulesTest {
  @Test
  void coreTableEqualsWhatTheOfficialSchemaGives() {
    MergeRules derived = MergeRules.fromSchema(OcdsSchema.releaseSchema(List.of()));
    assertThat(MergeRules.core().table()).isEqualTo(derived.table()).hasSize(24);
  }

  @Test
  void coreTableEqualsWhatTheDereferencedSchemaGives() {
    var schema =
        SharedFiles.read(
            SharedFiles.require(
                "reference/ocds/schema/core/1.1.5/dereferenced-release-schema.json"));
    assertThat(MergeRules.core().table()).isEqualTo(MergeRules.fromSchema(schema).table());
  }

  @Test
  void standardTableEqualsWhatTheSchemaWithOurExtensionsGives() {
    MergeRules derived = MergeRules.fromSchema(OcdsSchema.releaseSchema(OcdsSchema.PUBLISHED));
    assertThat(MergeRules.standard().table()).isEqualTo(derived.table());
  }

  @Test
  void eachExtensionAloneGivesOnlyRulesOfTheStandardTable() {
    for (String extension : OcdsSchema.PUBLISHED) {
      MergeRules derived = MergeRules.fromSchema(OcdsSchema.releaseSchema(List.of(extension)));
      assertThat(MergeRules.standard().table()).as(extension).containsAllEntriesOf(derived.table());
    }
  }

  @Test
  void coreHasTwentyFourRules() {
    assertThat(MergeRules.core().table())
        .hasSize(24)
        .contains(
            entry("/id", MergeRule.OMIT),
            entry("/parties/roles", MergeRule.WHOLE_LIST),
            entry("/contracts/amendments/changes", MergeRule.WHOLE_LIST))
        .doesNotContainKey("/tender/lots/sustainability");
    assertThat(MergeRules.standard().table())
        .containsAllEntriesOf(MergeRules.core().table())
        .containsEntry("/tender/lots/sustainability", MergeRule.WHOLE_LIST);
  }

  @Test
  void rulesAreDerivedInTheOrderOfTheSpecification() {
    MergeRules rules =
        MergeRules.fromSchema(
            json(
                """
                {'properties':{
                  'gone':{'type':'array','omitWhenMerged':true,'wholeListMerge':true},
                  'stays':{'type':'string','omitWhenMerged':false},
                  'whole':{'type':['array','null'],'wholeListMerge':true,'items':{'$ref':'#/definitions/Thing'}},
                  'notAnArray':{'type':'string','wholeListMerge':true},
                  'texts':{'type':'array','items':{'type':'string'}},
                  'mixed':{'type':'array','items':{'type':['string','object']}},
                  'things':{'type':'array','wholeListMerge':false,'items':{'$ref':'#/definitions/Thing'}},
                  'nameless':{'type':'array','items':{'type':'object','properties':{'name':{}}}},
                  'untyped':{'type':'array','items':{}},
                  'a/b':{'type':'object','properties':{'~':{'type':'array','items':{'type':'number'}}}},
                  'old':{'type':'array','mergeStrategy':'ocdsVersion'},
                  'older':{'mergeStrategy':'ocdsOmit'},
                  'lost':{'$ref':'#/definitions/Nowhere'}},
                 'definitions':{'Thing':{'type':'object','properties':{
                   'id':{'type':'string','versionId':true},
                   'tags':{'type':'array','items':{'type':'string'}},
                   'parts':{'type':'array','items':{'$ref':'#/definitions/Thing'}}}}}}
                """));
    assertThat(rules.table())
        .containsOnly(
            entry("/gone", MergeRule.OMIT),
            entry("/whole", MergeRule.WHOLE_LIST),
            entry("/texts", MergeRule.WHOLE_LIST),
            entry("/mixed", MergeRule.WHOLE_LIST),
            entry("/things/tags", MergeRule.WHOLE_LIST),
            entry("/nameless", MergeRule.WHOLE_LIST),
            entry("/a~1b/~0", MergeRule.WHOLE_LIST),
            entry("/old", MergeRule.WHOLE_LIST),
            entry("/older", MergeRule.OMIT));
  }

  @Test
  void whatIsNoSchemaOrNoPathIsRefused() {
    assertThatThrownBy(() -> MergeRules.fromSchema(json("{'type':'object'}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("properties");
    assertThatThrownBy(() -> MergeRules.core().with("tender", MergeRule.APPEND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("slash");
  }
}
