import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'

/** One act of a person: runs it, then reads again what it may have changed. */
export function useAct<Input, Output>(act: (input: Input) => Promise<Output>, ...changed: QueryKey[]) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => Promise.all(changed.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
