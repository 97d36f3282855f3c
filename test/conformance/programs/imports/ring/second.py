import ring.first
saw = hasattr(ring.first, 'done') if hasattr(ring, 'first') else 'nothing'
