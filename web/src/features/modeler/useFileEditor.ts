import { onBeforeUnmount, onMounted, type Ref, watch } from 'vue'

interface FileEditor {
  load(content: string): Promise<void>
  destroy(): void
}

/**
 * Puts an editor of one file into its place and takes it away again. What somebody else changed is loaded; what the editor
 * itself handed out is not, or the cursor would jump.
 */
export function useFileEditor<Editor extends FileEditor>(
  container: Ref<HTMLElement | undefined>,
  content: () => string,
  open: (container: HTMLElement, onChange: (content: string) => void) => Promise<Editor>,
  tell: (content: string) => void,
): { editor: () => Editor | undefined } {
  let editor: Editor | undefined
  let known = ''

  async function load() {
    if (!editor || content() === known) return
    known = content()
    await editor.load(known)
  }

  onMounted(async () => {
    if (!container.value) return
    editor = await open(container.value, (changed) => {
      known = changed
      tell(changed)
    })
    await load()
  })
  watch(content, load)
  onBeforeUnmount(() => editor?.destroy())
  return { editor: () => editor }
}
