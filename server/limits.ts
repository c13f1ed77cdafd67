import {
  type ASTNode,
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** What a document may hold. Those of the page are well within; each bound is for what a stranger may send. */
export const TOKENS_MOST = 1_000;
/** Selections once fragments are written out, as Apollo counts them before it validates. */
export const RECURSIVE_MOST = 500;
/** Questions a minute from one address by whoever is not signed in. */
export const STRANGERS_MOST = 120;
const DEPTH_MOST = 8;
const ALIASES_MOST = 15;
const ROOT_FIELDS_MOST = 15;
const SAME_FIELD_MOST = 20;
const DIRECTIVES_MOST = 10;
/** Fields once every fragment is written out: fragments that spread fragments grow without growing the document. */
const FIELDS_MOST = 500;

type Count = { fields: number; aliases: number; directives: number; deepest: number };

/** Counts what a document asks once its fragments are written out, and stops counting as soon as it is too much. */
export function limits(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: {
      enter(operation) {
        const count: Count = { fields: 0, aliases: 0, directives: operation.directives?.length ?? 0, deepest: 0 };
        walk(context, operation.selectionSet, 1, count, []);
        const roots = operation.selectionSet.selections.length;
        const over: [boolean, string][] = [
          [count.deepest > DEPTH_MOST, `nested deeper than ${DEPTH_MOST}`],
          [count.aliases > ALIASES_MOST, `more than ${ALIASES_MOST} aliases`],
          [count.directives > DIRECTIVES_MOST, `more than ${DIRECTIVES_MOST} directives`],
          [count.fields > FIELDS_MOST, `more than ${FIELDS_MOST} fields`],
          [roots > ROOT_FIELDS_MOST, `more than ${ROOT_FIELDS_MOST} questions at once`],
        ];
        const found = over.find(([isOver]) => isOver);
        if (found) context.reportError(tooLarge(found[1], operation));
      },
    },
    SelectionSet(set) {
      const seen = new Map<string, number>();
      for (const field of set.selections) {
        if (field.kind !== Kind.FIELD) continue;
        const times = (seen.get(field.name.value) ?? 0) + 1;
        seen.set(field.name.value, times);
        if (times === SAME_FIELD_MOST + 1) {
          context.reportError(tooLarge(`the field ${field.name.value} more than ${SAME_FIELD_MOST} times`, field));
          return;
        }
      }
    },
  };
}

const tooLarge = (what: string, node: ASTNode) =>
  new GraphQLError(`The document asks too much: ${what}.`, {
    nodes: [node],
    extensions: { code: 'TOO_LARGE', mend: 'Ask in several smaller questions.' },
  });

function walk(
  context: ValidationContext,
  set: SelectionSetNode,
  depth: number,
  count: Count,
  within: readonly FragmentDefinitionNode[],
): void {
  count.deepest = Math.max(count.deepest, depth);
  for (const selection of set.selections) {
    if (count.fields > FIELDS_MOST || count.deepest > DEPTH_MOST) return;
    count.directives += selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) {
      count.fields += 1;
      if (selection.alias) count.aliases += 1;
      if (selection.selectionSet) walk(context, selection.selectionSet, depth + 1, count, within);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(context, selection.selectionSet, depth, count, within);
    else {
      const fragment = context.getFragment(selection.name.value);
      // A fragment within itself is refused by GraphQL's own rules; here it must only not be followed.
      if (fragment && !within.includes(fragment))
        walk(context, fragment.selectionSet, depth, count, [...within, fragment]);
    }
  }
}
